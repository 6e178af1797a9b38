using AiAssistant.Offers.Feeds.Caching;

namespace AiAssistant.Offers.Feeds.Sources;

/// <summary>A feed that has not changed since it was kept.</summary>
internal sealed class CachedFeedBody : FeedBody
{
    private readonly CachedFeed _cached;

    public CachedFeedBody(CachedFeed cached)
        : base(cached.Body)
    {
        _cached = cached;
        State = FeedState.Of(cached.Description.Validators);
        Packing = cached.Description.Packing;
        Charset = cached.Description.Charset;
    }

    public override Task CompleteAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override ValueTask DisposeAsync() => _cached.DisposeAsync();
}
