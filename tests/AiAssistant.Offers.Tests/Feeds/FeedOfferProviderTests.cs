using AiAssistant.Offers.Feeds;
using AiAssistant.Offers.Feeds.Sources;
using Microsoft.Extensions.Options;

namespace AiAssistant.Offers.Tests.Feeds;

public sealed class FeedOfferProviderTests : IDisposable
{
    private static readonly TenantId Tenant = new("a");
    private readonly string _directory = Directory.CreateTempSubdirectory("feeds-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    [Trait("Requirement", "S18")]
    public async Task ListAccountsAsync_FeedsOfTwoTenants_ListsTheTenantsOwnInOrder()
    {
        var provider = Provider(new Feed(Tenant, "b", "Second", "x"), new Feed(new TenantId("other"), "o", "Other", "x"), new Feed(Tenant, "a", "First", "x"));

        var accounts = await provider.ListAccountsAsync(Tenant, TestContext.Current.CancellationToken);

        Assert.Equal([new ConnectedAccount(new AccountRef("feed", "b"), "Second"), new ConnectedAccount(new AccountRef("feed", "a"), "First")], accounts);
        Assert.Equal("feed", provider.Platform);
    }

    [Fact]
    public async Task DownloadAsync_ResumeAfter_GoesOnAndAChangedFileStartsAgain()
    {
        var path = await Write("id\ttitle\n1\tA\n2\tB\n3\tC\n");
        var provider = Provider(new Feed(Tenant, "main", "My shop", path));
        var all = await Download(provider);

        Assert.Equal(["2", "3"], (await Download(provider, all[0].Checkpoint)).Select(step => step.Offer!.Id));
        Assert.Empty(await Download(provider, all[2].Checkpoint));
        Assert.Equal(3, (await Download(provider, "nonsense")).Count);

        await File.AppendAllTextAsync(path, "4\tD\n", TestContext.Current.CancellationToken);
        var again = await Download(provider, all[0].Checkpoint);
        Assert.Equal(4, again.Count);
        Assert.Equal([true, false, false, false], again.Select(step => step.StartsOver));
        Assert.DoesNotContain(all, step => step.StartsOver);
        Assert.DoesNotContain(await Download(provider, again[0].Checkpoint), step => step.StartsOver);
    }

    [Fact]
    public async Task DownloadAsync_FileChangesMeanwhile_IsATransientFault()
    {
        var path = await Write("id\ttitle\n1\tA\n2\tB\n");
        var provider = Provider(new Feed(Tenant, "main", "My shop", path));

        var fault = await Assert.ThrowsAsync<OfferProviderException>(async () =>
        {
            await foreach (var step in provider.DownloadAsync(Tenant, new AccountRef("feed", "main"), null, TestContext.Current.CancellationToken))
            {
                await File.AppendAllTextAsync(path, "9\tZ\n", TestContext.Current.CancellationToken);
            }
        });

        Assert.Equal(("feed.changed", true), (fault.Finding!.Code, fault.IsTransient));
    }

    [Fact]
    public async Task DownloadAsync_NoFile_SaysSo()
    {
        var fault = await Fault(Provider(new Feed(Tenant, "main", "My shop", Path.Combine(_directory, "none.xml"))));

        Assert.Equal(new Finding("feed.missing", "My shop"), fault.Finding);
        Assert.Equal("The feed 'My shop' cannot be read: there is no such file. Check the path in FeedOptions.Feeds, or export the feed first.", fault.Message);
        Assert.Equal((false, "download", "feed"), (fault.IsTransient, fault.Operation, fault.Provider));
    }

    [Fact]
    public async Task DownloadAsync_Directory_IsForbidden() =>
        Assert.Equal("feed.forbidden", (await Fault(Provider(new Feed(Tenant, "main", "My shop", _directory)))).Finding!.Code);

    [Theory]
    [InlineData("none/key-k1.xml", "feed.missing")]
    [InlineData("key-k1\0.xml", "feed.missing")]
    [InlineData("key-k1", "feed.forbidden")]
    [InlineData("long", "feed.unreadable")]
    public async Task DownloadAsync_FileCannotBeOpened_PathIsInNoMessage(string path, string code)
    {
        Directory.CreateDirectory(Path.Combine(_directory, "key-k1"));
        var location = Path.Combine(_directory, path == "long" ? new string('x', 5_000) : path);

        var fault = await Fault(Provider(new Feed(Tenant, "main", "My shop", location)));

        Assert.Equal(code, fault.Finding!.Code);
        Assert.DoesNotContain(_directory, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DownloadAsync_OtherTenantsFeed_IsUnknown()
    {
        var provider = Provider(new Feed(new TenantId("other"), "main", "Other", await Write("id\ttitle\n1\tA\n")));

        Assert.Equal("feed.account.unknown", (await Fault(provider)).Finding!.Code);
    }

    [Fact]
    public async Task ReadAsync_StreamFails_IsATransientFault()
    {
        using var stream = new GeneratedStream(Failing());

        var fault = await FeedReading.Fault(stream);

        Assert.Equal(("feed.unreadable", true), (fault.Finding!.Code, fault.IsTransient));
        Assert.IsType<IOException>(fault.InnerException);
        Assert.DoesNotContain("key-k1", fault.ToString(), StringComparison.Ordinal);

        static IEnumerable<string> Failing()
        {
            yield return "id\ttitle\n" + string.Concat(Enumerable.Repeat("1\tA\n", 10_000));
            throw new IOException("gone: '/shops/key-k1.tsv'");
        }
    }

    [Fact]
    public async Task DownloadAsync_Cancelled_Ends()
    {
        var provider = Provider(new Feed(Tenant, "main", "My shop", await Write("id\ttitle\n1\tA\n2\tB\n")));
        using var cancel = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var step in provider.DownloadAsync(Tenant, new AccountRef("feed", "main"), null, cancel.Token))
            {
                await cancel.CancelAsync();
            }
        });
    }

    private static FeedOfferProvider Provider(params Feed[] feeds)
    {
        var options = new FeedOptions();
        foreach (var feed in feeds)
        {
            options.Feeds.Add(feed);
        }

        var clock = new FixedClock(FeedReading.Now);
        return new FeedOfferProvider(new FeedSources(new NoClients(), Options.Create(options), clock), Options.Create(options), clock);
    }

    private static Task<List<OfferDownload>> Download(FeedOfferProvider provider, string? resumeAfter = null) =>
        provider.DownloadAsync(Tenant, new AccountRef("feed", "main"), resumeAfter, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken).AsTask();

    private static Task<OfferProviderException> Fault(FeedOfferProvider provider) => Assert.ThrowsAsync<OfferProviderException>(() => Download(provider));

    private async Task<string> Write(string text)
    {
        var path = Path.Combine(_directory, "feed.txt");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        return path;
    }

    private sealed class NoClients : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => throw new InvalidOperationException("A file needs no client.");
    }
}
