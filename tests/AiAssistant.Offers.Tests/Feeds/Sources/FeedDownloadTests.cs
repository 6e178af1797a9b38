using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using AiAssistant.Offers.Feeds;
using AiAssistant.Offers.Tests.Http;
using static AiAssistant.Offers.Tests.Http.LoopbackServer;

namespace AiAssistant.Offers.Tests.Feeds.Sources;

public sealed class FeedDownloadTests
{
    private static readonly string Products = FeedReading.Tsv("id\ttitle", "1\tTent", "2\tLamp", "3\tStove");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "S15")]
    public async Task Download_Address_GivesTheOffers()
    {
        await using var server = new LoopbackServer(_ => Response("200 OK", Products, "Content-Type: text/plain"));
        await using var scene = new FeedScene(server.Address("/feed.txt?key=k1"));

        Assert.Equal("1 2 3", await scene.IdsAsync());
        var request = Assert.Single(server.Requests);
        Assert.Equal(("/feed.txt?key=k1", "gzip, br, deflate", "AiAssistant-Feeds/1.0"), (request.Path, request["Accept-Encoding"], request["User-Agent"]));
        Assert.Null(request["Authorization"]);
    }

    [Theory]
    [InlineData("401 Unauthorized", "feed.http.unauthorized", "401", false)]
    [InlineData("403 Forbidden", "feed.http.unauthorized", "403", false)]
    [InlineData("404 Not Found", "feed.http.missing", "404", false)]
    [InlineData("410 Gone", "feed.http.missing", "410", false)]
    [InlineData("400 Bad Request", "feed.http.failed", "400", false)]
    [InlineData("206 Partial Content", "feed.http.failed", "206", false)]
    [InlineData("304 Not Modified", "feed.http.failed", "304", false)]
    [InlineData("300 Multiple Choices", "feed.http.failed", "300", false)]
    [InlineData("408 Request Timeout", "feed.http.failed", "408", true)]
    [InlineData("429 Too Many Requests", "feed.http.busy", "429", true)]
    [InlineData("500 Internal Server Error", "feed.http.failed", "500", true)]
    [InlineData("502 Bad Gateway", "feed.http.failed", "502", true)]
    [InlineData("503 Service Unavailable", "feed.http.busy", "503", true)]
    public async Task Download_Status_IsItsFinding(string status, string code, string number, bool isTransient)
    {
        await using var server = new LoopbackServer(_ => Response(status, "", "Retry-After: 120"));
        await using var scene = new FeedScene(server.Address());

        var fault = await scene.FaultAsync();

        Assert.Equal(new Finding(code, "My shop", number), fault.Finding);
        Assert.Equal((isTransient, "download", "feed"), (fault.IsTransient, fault.Operation, fault.Provider));
        Assert.Equal(code == "feed.http.busy", fault.Message.Contains("in 120 s", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("200 OK")]
    [InlineData("204 No Content")]
    public async Task Download_EmptyBody_IsEmpty(string status)
    {
        await using var server = new LoopbackServer(_ => Response(status));
        await using var scene = new FeedScene(server.Address());

        Assert.Equal(new Finding("feed.empty", "My shop"), (await scene.FaultAsync()).Finding);
    }

    [Theory]
    [InlineData("<!DOCTYPE html>\n<html><body>Log in</body></html>")]
    [InlineData("\n  <HTML lang='en'><p>Log in")]
    [InlineData("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>")]
    public async Task Download_WebPage_IsSaidToBeOne(string page)
    {
        await using var server = new LoopbackServer(_ => Response("200 OK", page, "Content-Type: text/html"));
        await using var scene = new FeedScene(server.Address());

        Assert.Equal(new Finding("feed.webPage", "My shop"), (await scene.FaultAsync()).Finding);
    }

    [Theory]
    [InlineData("Content-Length: 1000")]
    [InlineData("Transfer-Encoding: chunked")]
    public async Task Download_ConnectionCutInTheMiddle_IsTransientNeverAnEnd(string header)
    {
        var body = header.StartsWith('T') ? $"{Products.Length:x}\r\n{Products}\r\n" : Products;
        await using var server = new LoopbackServer(_ => [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nETag: \"a\"\r\n{header}\r\n\r\n{body}")]);
        await using var scene = new FeedScene(server.Address());

        var fault = await scene.FaultAsync();

        Assert.Equal((new Finding("feed.cut", "My shop"), true), (fault.Finding, fault.IsTransient));
    }

    [Fact]
    public async Task Download_CutAfterTheFeedsLastElement_IsNotComplete()
    {
        var feed = FeedReading.Rss("<item><g:id>1</g:id><g:title>Tent</g:title></item>");
        await using var server = new LoopbackServer(_ => Response("200 OK", feed, $"Content-Length: {feed.Length + 20_000}"));
        await using var scene = new FeedScene(server.Address());

        Assert.Equal("feed.cut", (await scene.FaultAsync()).Finding!.Code);
    }

    [Theory]
    [InlineData("1;", "x", "feed.cut")]
    [InlineData("", "0", "feed.cut")]
    [InlineData("0\r\n", "X: y\r\n", "feed.headers.long")]
    public async Task Download_EndlessChunkOrTrailer_IsAFaultOfTheFeed(string start, string endless, string code)
    {
        var head = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n{start}");
        var piece = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(endless, 100_000)));
        await using var server = new LoopbackServer(_ => [.. head, .. piece]);
        await using var scene = new FeedScene(server.Address());

        Assert.Equal(code, (await scene.FaultAsync()).Finding!.Code);
    }

    [Fact]
    public async Task Download_NoServer_IsUnreachable()
    {
        using var unused = new TcpListener(IPAddress.Loopback, 0);
        unused.Start();
        var port = ((IPEndPoint)unused.LocalEndpoint).Port;
        unused.Stop();
        await using var scene = new FeedScene($"http://127.0.0.1:{port}/");

        var fault = await scene.FaultAsync();

        Assert.Equal((new Finding("feed.unreachable", "My shop", "127.0.0.1"), true), (fault.Finding, fault.IsTransient));
    }

    [Fact]
    public async Task Download_UnknownHost_SaysSo()
    {
        await using var scene = new FeedScene("https://no-such.example/feed.xml");

        var fault = await scene.FaultAsync();

        Assert.Equal((new Finding("feed.host.unknown", "My shop", "no-such.example"), false), (fault.Finding, fault.IsTransient));
    }

    [Fact]
    public async Task Download_CertificateNotTrusted_SaysSo()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=shop.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        await using var server = new LoopbackServer((_, stream) => stream.WriteAsync(Response("200 OK", Products)).AsTask(), certificate);
        await using var scene = new FeedScene(server.Address());

        var fault = await scene.FaultAsync();

        Assert.Equal((new Finding("feed.notTrusted", "My shop", "127.0.0.1"), false), (fault.Finding, fault.IsTransient));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Download_EndlessHeaders_AreRefused()
    {
        string[] headers = [.. Enumerable.Range(0, 200).Select(i => $"X-{i}: {new string('x', 1_000)}")];
        await using var server = new LoopbackServer(_ => Response("200 OK", Products, headers));
        await using var scene = new FeedScene(server.Address());

        Assert.Equal(new Finding("feed.headers.long", "My shop"), (await scene.FaultAsync()).Finding);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Download_TooManyBytes_AreRefused(bool isLengthTold)
    {
        var body = "id\ttitle\n" + string.Concat(Enumerable.Repeat("1\tTent\n", 1_000));
        await using var server = new LoopbackServer(_ => isLengthTold
            ? Response("200 OK", body)
            : Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{body}"));
        await using var scene = new FeedScene(server.Address(), options => options.MaxDownloadBytes = 2_048);

        Assert.Equal(new Finding("feed.bytes.tooMany", "My shop", "2048 B"), (await scene.FaultAsync()).Finding);
    }

    [Fact]
    public async Task Download_NothingComes_StallsByTheClock()
    {
        await using var server = new LoopbackServer(async (_, stream) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\nid\ttitle\n"));
            await stream.FlushAsync();
            await new TaskCompletionSource().Task.WaitAsync(Token);
        });
        await using var scene = new FeedScene(server.Address(), options => options.StallTimeout = TimeSpan.FromSeconds(30));

        var reading = scene.FaultAsync();
        await PassAsync(scene, reading, TimeSpan.FromSeconds(31));
        var fault = await reading;

        Assert.Equal((new Finding("feed.stalled", "My shop", "30"), true), (fault.Finding, fault.IsTransient));
    }

    [Fact]
    public async Task Download_DripsForEver_EndsByTheClock()
    {
        await using var server = new LoopbackServer(async (_, stream) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nid\ttitle\n"));
            while (!Token.IsCancellationRequested)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes("1\tTent\n"));
            }
        });
        await using var scene = new FeedScene(server.Address(), options => options.DownloadTimeout = TimeSpan.FromMinutes(5));

        var fault = await Assert.ThrowsAsync<OfferProviderException>(async () =>
        {
            await foreach (var step in scene.Download())
            {
                scene.Clock.Advance(TimeSpan.FromSeconds(1));
            }
        });

        Assert.Equal((new Finding("feed.timedOut", "My shop", "5"), true), (fault.Finding, fault.IsTransient));
    }

    [Fact]
    public async Task Download_ReaderIsSlow_IsNoStall()
    {
        await using var server = new LoopbackServer(_ => Response("200 OK", Products));
        await using var scene = new FeedScene(server.Address(), options => options.StallTimeout = TimeSpan.FromSeconds(1));
        var count = 0;

        await foreach (var step in scene.Download())
        {
            scene.Clock.Advance(TimeSpan.FromMinutes(10));
            count++;
        }

        Assert.Equal(3, count);
    }

    [Fact]
    public async Task Download_Cancelled_Ends()
    {
        var isAsked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new LoopbackServer(async (_, _) =>
        {
            isAsked.SetResult();
            await new TaskCompletionSource().Task.WaitAsync(Token);
        });
        await using var scene = new FeedScene(server.Address());
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var reading = scene.Download().ToListAsync(cancel.Token).AsTask();
        await isAsked.Task.WaitAsync(Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task Download_Credentials_AreSentAndInNoText()
    {
        await using var server = new LoopbackServer(_ => Response("403 Forbidden"));
        var feed = new Feed(default, "main", "My shop", server.Address("/feed?key=hidden")) { Credentials = FeedCredentials.Basic("anna", "hidden") };
        await using var scene = new FeedScene(feed);

        var fault = await scene.FaultAsync();

        Assert.Equal($"Basic {Convert.ToBase64String("anna:hidden"u8)}", Assert.Single(server.Requests)["Authorization"]);
        Assert.DoesNotContain("hidden", $"{fault} {fault.Finding} {feed} {feed.Credentials}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_RedirectToAnotherHost_DropsTheKey()
    {
        await using var other = new LoopbackServer(_ => Response("200 OK", Products));
        await using var server = new LoopbackServer(_ => Redirect(other.Address("/moved", "cdn.example")));
        var feed = new Feed(default, "main", "My shop", server.Address()) { Credentials = FeedCredentials.Header("X-Api-Key", "k1") };
        await using var scene = new FeedScene(feed);
        scene.Resolver.With("cdn.example", "127.0.0.1");

        Assert.Equal("1 2 3", await scene.IdsAsync());
        Assert.Equal("k1", Assert.Single(server.Requests)["X-Api-Key"]);
        Assert.Null(Assert.Single(other.Requests)["X-Api-Key"]);
    }

    /// <summary>Lets time pass until the reading ends: the clock may only move once its timer waits.</summary>
    private static async Task PassAsync(FeedScene scene, Task reading, TimeSpan time)
    {
        while (!reading.IsCompleted)
        {
            await Task.WhenAny(reading, scene.Clock.WaitForTimersAsync(2, Token));
            scene.Clock.Advance(time);
            await Task.Yield();
        }
    }
}
