using AiAssistant.Offers.Http;

namespace AiAssistant.Offers.Feeds.Caching;

/// <summary>Keeps what is read.</summary>
internal sealed class CachingStream(Stream body, FeedCacheWriter cache) : ForwardStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        await cache.WriteAsync(buffer[..count], cancellationToken).ConfigureAwait(false);
        return count;
    }
}
