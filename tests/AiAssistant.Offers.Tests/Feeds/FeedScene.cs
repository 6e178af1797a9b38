using AiAssistant.Offers.Feeds;
using AiAssistant.Offers.Feeds.Sources;
using AiAssistant.Offers.Http;
using AiAssistant.Offers.Tests.Http;
using AiAssistant.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace AiAssistant.Offers.Tests.Feeds;

/// <summary>The feed provider as a host gets it, with a clock and a name server of its own.</summary>
internal sealed class FeedScene : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Feed _feed;

    /// <param name="feed">The feed.</param>
    /// <param name="configure">Sets options.</param>
    /// <param name="outside">Answers for servers of the internet, in their place; null lets a request go through the real client.</param>
    public FeedScene(Feed feed, Action<FeedOptions>? configure = null, Func<Uri, HttpResponseMessage?>? outside = null)
    {
        _feed = feed;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IHostResolver>(Resolver);
        new Builder(services).AddFeedOffers(options =>
        {
            options.Feeds.Add(feed);
            options.AllowPrivateNetworks = true;
            configure?.Invoke(options);
        });
        if (outside is not null)
        {
            services.AddHttpClient(FeedSources.ClientName).AddHttpMessageHandler(() => new Outside(outside));
        }

        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public FeedScene(string address, Action<FeedOptions>? configure = null, Func<Uri, HttpResponseMessage?>? outside = null)
        : this(new Feed(default, "main", "My shop", address), configure, outside)
    {
    }

    public ManualTimeProvider Clock { get; } = new();

    public FakeHostResolver Resolver { get; } = new();

    public IAsyncEnumerable<OfferDownload> Download(string? resumeAfter = null) =>
        _services.GetRequiredService<IOfferProvider>()
            .DownloadAsync(_feed.Tenant, _feed.Account, resumeAfter, TestContext.Current.CancellationToken);

    public async Task<List<OfferDownload>> ReadAsync(string? resumeAfter = null) =>
        await Download(resumeAfter).ToListAsync(TestContext.Current.CancellationToken);

    public async Task<string> IdsAsync(string? resumeAfter = null) => string.Join(' ', (await ReadAsync(resumeAfter)).Select(step => step.Offer!.Id));

    public Task<OfferProviderException> FaultAsync() => Assert.ThrowsAsync<OfferProviderException>(() => ReadAsync());

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class Outside(Func<Uri, HttpResponseMessage?> answer) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            answer(request.RequestUri!) is { } response ? Task.FromResult(response) : base.SendAsync(request, cancellationToken);
    }

    private sealed record Builder(IServiceCollection Services) : IAiAssistantBuilder;
}
