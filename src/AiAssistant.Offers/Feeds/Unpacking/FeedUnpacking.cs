using AiAssistant.Offers.Feeds.Sources;

namespace AiAssistant.Offers.Feeds.Unpacking;

/// <summary>Unpacks a feed: first what its server has packed for the way, then the feed itself, whose gzip is seen by its first bytes, not by any name.</summary>
internal static class FeedUnpacking
{
    /// <summary>More than one layer makes no sense, and two can be as little as a mistake.</summary>
    private const int MaxLayers = 2;

    public static async Task<Stream> OpenAsync(FeedBody body, long maxBytes, FeedFault fault, CancellationToken cancellationToken)
    {
        var packed = new CountedStream(body.Stream);
        string[] layers = [.. body.Packing.Select(static layer => layer.Trim().ToLowerInvariant()).Where(static layer => layer is not ("" or "identity"))];
        if (layers.Length > MaxLayers)
        {
            throw Unknown(string.Join(", ", layers), fault);
        }

        var (head, stream) = await PeekAsync(packed, cancellationToken).ConfigureAwait(false);
        if (head.Length > 0)
        {
            foreach (var layer in layers.Reverse())
            {
                stream = new UnpackedStream(Unpack(layer, stream, fault), packed, maxBytes, fault);
            }

            (head, stream) = await PeekAsync(stream, cancellationToken).ConfigureAwait(false);
        }

        return new UnpackedStream(head is [0x1F, 0x8B] ? new GzipUnpacker(stream) : stream, packed, maxBytes, fault);
    }

    private static Stream Unpack(string layer, Stream stream, FeedFault fault) => layer switch
    {
        "gzip" or "x-gzip" => new GzipUnpacker(stream),
        "br" => new BrotliUnpacker(stream),
        "deflate" => new ZlibUnpacker(stream),
        _ => throw Unknown(layer, fault),
    };

    private static async Task<(byte[] Head, Stream Whole)> PeekAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new byte[2];
        var count = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return (head[..count], new ChainedStream(head.AsMemory(0, count), stream));
    }

    private static OfferProviderException Unknown(string packing, FeedFault fault)
    {
        var name = FeedFault.Label(packing);
        return fault.Of(FeedCodes.PackingUnknown, $"the server packs it by '{name}'. Only gzip, br and deflate are known.", null, name);
    }
}
