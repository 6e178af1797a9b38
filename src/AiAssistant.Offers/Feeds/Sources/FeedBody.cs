namespace AiAssistant.Offers.Feeds.Sources;

/// <summary>The bytes of a feed, opened to be read once, with what its source says about them.</summary>
internal abstract class FeedBody(Stream stream) : IAsyncDisposable
{
    public Stream Stream => stream;

    /// <summary>By what this state of the feed is told from others; null when it cannot be.</summary>
    public string? State { get; protected init; }

    /// <summary>How the source has packed the bytes, in the order in which that was done; what the feed itself is packed with is seen in its content.</summary>
    public IReadOnlyList<string> Packing { get; init; } = [];

    /// <summary>The encoding that the source declares; null when it declares none.</summary>
    public string? Charset { get; init; }

    /// <summary>All items were read: makes sure that they were all there, of one state.</summary>
    public abstract Task CompleteAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
