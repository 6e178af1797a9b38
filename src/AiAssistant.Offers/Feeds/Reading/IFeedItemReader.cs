namespace AiAssistant.Offers.Feeds.Reading;

/// <summary>Reads the items of one format, one after the other.</summary>
internal interface IFeedItemReader : IDisposable
{
    /// <summary>The next item; null at the end.</summary>
    Task<FeedItem?> ReadAsync(CancellationToken cancellationToken);
}
