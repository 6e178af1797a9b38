using System.Buffers;
using AiAssistant.Offers.Feeds.Caching;
using AiAssistant.Offers.Http;

namespace AiAssistant.Offers.Feeds.Sources;

/// <summary>A feed that comes from its address, and goes into the cache on the way when there is one.</summary>
internal sealed class FeedDownload : FeedBody
{
    private const int BufferSize = 16_384;
    private readonly HttpDownload _download;
    private readonly FeedCacheWriter? _cache;

    public FeedDownload(HttpDownload download, FeedCacheWriter? cache)
        : base(cache is null ? download.Body : new CachingStream(download.Body, cache))
    {
        _download = download;
        _cache = cache;
        State = FeedState.Of(download.Validators);
        Packing = download.ContentEncodings;
        Charset = download.Charset;
    }

    /// <summary>Reads what the parsers did not ask for, such as padding: a body that is cut there is cut too.</summary>
    public override async Task CompleteAsync(CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (await Stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) > 0)
            {
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        if (_cache is not null)
        {
            await _cache.CommitAsync(_download.Validators, _download.ContentEncodings, _download.Charset, cancellationToken).ConfigureAwait(false);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        _download.Dispose();
        if (_cache is not null)
        {
            await _cache.DisposeAsync().ConfigureAwait(false);
        }
    }
}
