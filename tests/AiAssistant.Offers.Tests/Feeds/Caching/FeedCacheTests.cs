using System.IO.Compression;
using System.Text;
using AiAssistant.Offers.Feeds;
using AiAssistant.Offers.Tests.Http;
using static AiAssistant.Offers.Tests.Http.LoopbackServer;

namespace AiAssistant.Offers.Tests.Feeds.Caching;

public sealed class FeedCacheTests : IDisposable
{
    private readonly string _directory = Path.Combine(Directory.CreateTempSubdirectory("feed-cache-").FullName, "cache");
    private string _tag = "\"a\"";
    private string _products = "id\ttitle\n1\tTent\n2\tLamp\n";

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_directory)!, recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("Content-Encoding: gzip")]
    public async Task Download_NotModified_ReadsWhatWasKept(string packing)
    {
        var isPacked = packing.Length > 0;
        await using var server = new LoopbackServer(request =>
            request["If-None-Match"] == _tag ? Response("304 Not Modified", "", $"ETag: {_tag}")
            : isPacked ? Response("200 OK", Pack(_products), $"ETag: {_tag}", packing)
            : Response("200 OK", _products, $"ETag: {_tag}"));
        await using var scene = Scene(server);
        var first = await scene.ReadAsync();

        var second = await scene.ReadAsync();

        Assert.Equal([null, "\"a\""], server.Requests.Select(request => request["If-None-Match"]));
        Assert.Equal(first.Select(step => step.Offer!.Title), second.Select(step => step.Offer!.Title));
        Assert.Equal("2", await scene.IdsAsync(first[0].Checkpoint));
        Assert.Equal(["body", "json"], Files());

        (_tag, _products) = ("\"b\"", "id\ttitle\n7\tStove\n");
        Assert.Equal("7", await scene.IdsAsync());
        Assert.Equal("7", await scene.IdsAsync());
        Assert.Equal("\"b\"", server.Requests[^1]["If-None-Match"]);
    }

    [Fact]
    public async Task Download_LastModifiedAlone_IsAskedFor()
    {
        const string Modified = "Mon, 05 Jan 2026 08:00:00 GMT";
        await using var server = new LoopbackServer(request =>
            request["If-Modified-Since"] == Modified ? Response("304 Not Modified") : Response("200 OK", _products, $"Last-Modified: {Modified}"));
        await using var scene = Scene(server);

        Assert.Equal("1 2", await scene.IdsAsync());
        Assert.Equal("1 2", await scene.IdsAsync());
        Assert.Equal([null, Modified], server.Requests.Select(request => request["If-Modified-Since"]));
    }

    [Theory]
    [InlineData("body", "id\ttitle\n1\tTent\n2\tXXXX\n")]
    [InlineData("body", "")]
    [InlineData("body", null)]
    [InlineData("json", "{")]
    [InlineData("json", "{}")]
    [InlineData("json", "null")]
    [InlineData("json", """{"Validators":{"EntityTag":"a"},"Packing":[null],"Length":25,"Hash":"x"}""")]
    [InlineData("json", """{"Validators":{"EntityTag":"a\r\nX: y"},"Packing":[],"Length":25,"Hash":"x"}""")]
    [InlineData("json", null)]
    public async Task Download_KeptFileSpoilt_IsDroppedAndReadAnew(string file, string? content)
    {
        await using var server = new LoopbackServer(_ => Response("200 OK", _products, $"ETag: {_tag}"));
        await using var scene = Scene(server);
        await scene.ReadAsync();
        var path = Assert.Single(Directory.GetFiles(_directory, $"*.{file}"));
        File.Delete(path);
        if (content is not null)
        {
            await File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);
        }

        Assert.Equal("1 2", await scene.IdsAsync());

        Assert.All(server.Requests, request => Assert.Null(request["If-None-Match"]));
        Assert.Equal(["body", "json"], Files());
    }

    [Theory]
    [InlineData("Content-Length: 900", "id\ttitle\n1\tTent\n")]
    [InlineData("X-Other: x", "id\tname\n1\tTent\n")]
    public async Task Download_FeedCutOrBad_KeepsNothing(string header, string body)
    {
        await using var server = new LoopbackServer(_ => Response("200 OK", body, $"ETag: {_tag}", header));
        await using var scene = Scene(server);

        await scene.FaultAsync();

        Assert.Empty(Files());
    }

    [Theory]
    [InlineData("\"é\"")]
    [InlineData("\"中\"")]
    [InlineData("\"\u007F\"")]
    public async Task Download_TagThatNoRequestCanSay_IsReadAgain(string tag)
    {
        await using var server = new LoopbackServer((_, stream) => stream.WriteAsync(Encoding.UTF8.GetBytes(
            $"HTTP/1.1 200 OK\r\nConnection: close\r\nETag: {tag}\r\nContent-Length: {_products.Length}\r\n\r\n{_products}")).AsTask());
        await using var scene = Scene(server);

        Assert.Equal("1 2", await scene.IdsAsync());
        Assert.Equal("1 2", await scene.IdsAsync());

        Assert.All(server.Requests, request => Assert.Null(request["If-None-Match"]));
    }

    [Fact]
    public async Task Download_KeptTagThatNoRequestCanSay_IsReadAnew()
    {
        await using var server = new LoopbackServer(request =>
            request["If-None-Match"] is null ? Response("200 OK", _products, $"ETag: {_tag}") : Response("304 Not Modified"));
        await using var scene = Scene(server);
        await scene.ReadAsync();
        var path = Assert.Single(Directory.GetFiles(_directory, "*.json"));
        var kept = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var spoilt = kept.Replace("\\u0022a\\u0022", "\\u00E9", StringComparison.Ordinal);
        Assert.NotEqual(kept, spoilt);
        await File.WriteAllTextAsync(path, spoilt, TestContext.Current.CancellationToken);

        Assert.Equal("1 2", await scene.IdsAsync());

        Assert.All(server.Requests, request => Assert.Null(request["If-None-Match"]));
    }

    [Fact]
    public async Task Download_DirectoryMade_IsForThisUserAlone()
    {
        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        await using var server = new LoopbackServer(_ => Response("200 OK", _products, $"ETag: {_tag}"));
        await using var scene = Scene(server);

        await scene.ReadAsync();

        Assert.Equal(Own, OperatingSystem.IsWindows() ? Own : File.GetUnixFileMode(_directory));
    }

    [Fact]
    public async Task Download_TenantAndAccountThatReadAlike_KeepTheirOwn()
    {
        await using var server = new LoopbackServer(_ => Response("200 OK", _products, $"ETag: {_tag}"));
        foreach (var (tenant, account) in new[] { ("a", "b\nc"), ("a\nb", "c") })
        {
            var feed = new Feed(new TenantId(tenant), account, "My shop", server.Address());
            await using var scene = new FeedScene(feed, options => options.CacheDirectory = _directory);
            await scene.ReadAsync();
        }

        Assert.All(server.Requests, request => Assert.Null(request["If-None-Match"]));
        Assert.Equal(["body", "body", "json", "json"], Files());
    }

    [Fact]
    public async Task Download_LeftInTheMiddle_KeepsNothing()
    {
        await using var server = new LoopbackServer(_ => Response("200 OK", _products, $"ETag: {_tag}"));
        await using var scene = Scene(server);

        await foreach (var step in scene.Download())
        {
            break;
        }

        Assert.Empty(Files());
    }

    [Fact]
    public async Task Download_NoValidators_KeepsNothing()
    {
        await using var server = new LoopbackServer(_ => Response("200 OK", _products));
        await using var scene = Scene(server);

        await scene.ReadAsync();

        Assert.False(Directory.Exists(_directory));
    }

    [Fact]
    public async Task Download_DirectoryCannotBeMade_ReadsAllTheSame()
    {
        await File.WriteAllTextAsync(_directory, "in the way", TestContext.Current.CancellationToken);
        await using var server = new LoopbackServer(_ => Response("200 OK", _products, $"ETag: {_tag}"));
        await using var scene = Scene(server);

        Assert.Equal("1 2", await scene.IdsAsync());
        File.Delete(_directory);
    }

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private FeedScene Scene(LoopbackServer server) => new(server.Address(), options => options.CacheDirectory = _directory);

    private IEnumerable<string> Files() => Directory.GetFiles(_directory).Select(path => Path.GetExtension(path)[1..]).Order(StringComparer.Ordinal);
}
