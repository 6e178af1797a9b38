using System.Net;
using AiAssistant.Offers.Tests.Http;
using static AiAssistant.Offers.Tests.Http.LoopbackServer;

namespace AiAssistant.Offers.Tests.Feeds.Sources;

public sealed class PrivateFeedAddressTests
{
    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("2130706433", "127.0.0.1")]
    [InlineData("0177.0.0.1", "127.0.0.1")]
    [InlineData("0x7f.1", "127.0.0.1")]
    [InlineData("[::1]", "[::1]")]
    [InlineData("[::ffff:127.0.0.1]", "[::ffff:127.0.0.1]")]
    [InlineData("inside.example", "inside.example")]
    public async Task Download_PrivateAddress_IsRefusedUnasked(string host, string shown)
    {
        await using var server = new LoopbackServer(_ => Response("200 OK", "id\ttitle\n1\tx\n"));
        await using var scene = new FeedScene(server.Address(host: host), options => options.AllowPrivateNetworks = false);
        scene.Resolver.With("inside.example", "127.0.0.1");

        var fault = await scene.FaultAsync();

        Assert.Equal((new Finding("feed.address.private", "My shop", shown), false), (fault.Finding, fault.IsTransient));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost.example")]
    [InlineData("169.254.169.254")]
    public async Task Download_RedirectToThisMachine_IsRefusedAndSaysSo(string host)
    {
        await using var inside = new LoopbackServer(_ => Response("200 OK", "id\ttitle\n1\tx\n"));
        await using var scene = new FeedScene(
            "https://shop.example/feed.xml",
            options => options.AllowPrivateNetworks = false,
            asked => asked.Host == "shop.example" ? new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri($"https://{host}:{inside.Port}/") } } : null);
        scene.Resolver.With("localhost.example", "127.0.0.1,::1");

        var fault = await scene.FaultAsync();

        Assert.Equal((new Finding("feed.redirect.private", "My shop", host), false), (fault.Finding, fault.IsTransient));
        Assert.Contains($"it redirects to '{host}'", fault.Message, StringComparison.Ordinal);
        Assert.Empty(inside.Requests);
    }

    [Fact]
    public async Task Download_NameWithChangingAnswers_ConnectsToTheOneThatWasChecked()
    {
        await using var server = new LoopbackServer(_ => Response("200 OK", "id\ttitle\n1\tx\n"));
        await using var scene = new FeedScene(server.Address(host: "shop.example"));
        scene.Resolver.With("shop.example", "127.0.0.1", "");

        Assert.Equal("1", await scene.IdsAsync());
        Assert.Equal("feed.host.unknown", (await scene.FaultAsync()).Finding!.Code);
    }

    [Fact]
    public async Task Download_FirstAddressDoesNotAnswer_TriesTheNext()
    {
        await using var server = new LoopbackServer(_ => Response("200 OK", "id\ttitle\n1\tx\n"));
        await using var scene = new FeedScene(server.Address(host: "shop.example"));
        scene.Resolver.With("shop.example", "127.0.0.2,127.0.0.1");

        Assert.Equal("1", await scene.IdsAsync());
    }
}
