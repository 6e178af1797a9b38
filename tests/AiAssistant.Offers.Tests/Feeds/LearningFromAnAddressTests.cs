using AiAssistant.Offers.Feeds;
using AiAssistant.Offers.Http;
using AiAssistant.Offers.Tests.Http;
using AiAssistant.Resources;
using AiAssistant.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using static AiAssistant.Offers.Tests.Http.LoopbackServer;

namespace AiAssistant.Offers.Tests.Feeds;

/// <summary>A seller's offers from an address to an answerable resource, through what hosts call.</summary>
public sealed class LearningFromAnAddressTests : IAsyncLifetime
{
    private readonly LoopbackServer _server;
    private readonly ServiceProvider _services;
    private Func<byte[]> _answer = static () => Response("200 OK", Feed("Kettle", "Lamp", "Tent"));

    public LearningFromAnAddressTests()
    {
        _server = new LoopbackServer(_ => _answer());
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IHostResolver>(new FakeHostResolver().With("shop.example", "127.0.0.1"));
        services.AddAiAssistant(options => options.Learning.MaxAttempts = 1).UseTicketDesk(static _ => new FakeTicketDesk()).AddFeedOffers(feeds =>
        {
            feeds.AllowPrivateNetworks = true;
            feeds.Feeds.Add(new Feed(default, "main", "My shop", _server.Address(host: "shop.example")));
        });
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ManualTimeProvider Clock { get; } = new();

    private ResourceLibrary Library => _services.GetRequiredService<ResourceLibrary>();

    public async ValueTask InitializeAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StartAsync(Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    [Trait("Requirement", "S15")]
    [Trait("Requirement", "S18")]
    public async Task AddOffers_FeedAtAnAddress_IsLearned()
    {
        var account = Assert.Single(await Library.ListAccountsAsync(default, Token));

        var learned = await AddAsync();

        Assert.Equal(new ConnectedAccount(new AccountRef("feed", "main"), "My shop"), account);
        Assert.Equal((ResourceStatus.Success, 3, true), (learned.Status, learned.Report!.Added, learned.IsUsable));
    }

    [Fact]
    [Trait("Requirement", "S28")]
    public async Task Refresh_FeedHasChanged_ReportsWhatDid()
    {
        await AddAsync();
        _answer = static () => Response("200 OK", Feed("Kettle", "Lamp, blue", "Tent", "Stove"));

        var refreshed = await RefreshAsync();

        Assert.Equal((ResourceStatus.Success, 1, 1, 0, 2), Counts(refreshed));

        static (ResourceStatus, int, int, int, int) Counts(Resource resource) =>
            (resource.Status, resource.Report!.Added, resource.Report.Changed, resource.Report.Removed, resource.Report.Unchanged);
    }

    [Theory]
    [InlineData("none", "offers.none")]
    [InlineData("header", "offers.none")]
    [InlineData("empty", "feed.empty")]
    [InlineData("page", "feed.webPage")]
    [InlineData("cut", "feed.cut")]
    [InlineData("gone", "feed.http.missing")]
    [InlineData("loop", "feed.redirect.loop")]
    [Trait("Requirement", "S25")]
    [Trait("Requirement", "S28")]
    public async Task Refresh_FeedGoesBadOvernight_FailsAndTheOldVersionServes(string kind, string code)
    {
        var first = await AddAsync();
        _answer = () => kind switch
        {
            "none" => Response("200 OK", FeedReading.Rss("")),
            "header" => Response("200 OK", "id\ttitle\n"),
            "page" => Response("200 OK", "<!doctype html><title>Log in</title>"),
            "cut" => Response("200 OK", Feed("Kettle", "Lamp"), "Content-Length: 4000"),
            "gone" => Response("404 Not Found"),
            "loop" => Redirect("/feed.xml"),
            _ => Response("200 OK"),
        };

        var refreshed = await RefreshAsync();

        Assert.Equal((ResourceStatus.Failed, code), (refreshed.Status, refreshed.Failure!.Code));
        Assert.Equal((first.Published, true), (refreshed.Published, refreshed.IsUsable));
    }

    private static string Feed(params string[] titles) => FeedReading.Tsv(["id\ttitle", .. titles.Select((title, i) => $"{i}\t{title}")]);

    private async Task<Resource> AddAsync()
    {
        var added = await Library.AddOffersAsync(default, "My offers", new AccountRef("feed", "main"), Token);
        return await Library.WaitForLearningAsync(added.Resource!.Id, Token) ?? throw new InvalidOperationException("The resource is gone.");
    }

    private async Task<Resource> RefreshAsync()
    {
        Clock.Advance(TimeSpan.FromDays(31));
        var id = (await Library.ListAsync(default, cancellationToken: Token).FirstAsync(Token)).Id;
        var result = await Library.RefreshAsync(id, Token);
        Assert.True(result.Succeeded, string.Join("; ", result.Findings));
        return await Library.WaitForLearningAsync(id, Token) ?? throw new InvalidOperationException("The resource is gone.");
    }
}
