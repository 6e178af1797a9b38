namespace AiAssistant.Offers.Feeds.Caching;

/// <summary>A kept body, opened at its start.</summary>
internal sealed record CachedFeed(CachedFeedDescription Description, FileStream Body) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Body.DisposeAsync();
}
