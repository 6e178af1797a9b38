using AiAssistant.Offers.Feeds.Sources;

namespace AiAssistant.Offers.Tests.Feeds;

/// <summary>A feed in any stream.</summary>
internal sealed class StreamBody(Stream stream) : FeedBody(stream)
{
    public StreamBody(byte[] bytes)
        : this(new MemoryStream(bytes))
    {
    }

    public override Task CompleteAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override ValueTask DisposeAsync() => Stream.DisposeAsync();
}
