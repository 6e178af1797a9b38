using System.Globalization;
using AiAssistant.Offers.Http;

namespace AiAssistant.Offers.Feeds.Unpacking;

/// <summary>What comes out of a packed stream, bounded in itself and by what went in; what cannot be unpacked is a fault of the feed.</summary>
internal sealed class UnpackedStream(Stream unpacked, CountedStream packed, long maxBytes, FeedFault fault) : ForwardStream
{
    private long _bytes;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await ReadPackedAsync(buffer, cancellationToken).ConfigureAwait(false);
        _bytes += count;
        if (_bytes > maxBytes)
        {
            throw fault.Of(FeedCodes.TooManyBytes, $"it is longer than {maxBytes} bytes. FeedOptions.MaxBytes allows more.", null, FeedFault.Size(maxBytes));
        }

        return _bytes <= FeedLimits.UnpackedBytesFree || _bytes / FeedLimits.UnpackedRatio <= packed.Count
            ? count
            : throw fault.Of(
                FeedCodes.PackedBomb,
                $"it unpacks to more than {FeedLimits.UnpackedRatio} times its size, as no feed does. Export it again, not packed.",
                null,
                FeedLimits.UnpackedRatio.ToString(CultureInfo.InvariantCulture));
    }

    private async ValueTask<int> ReadPackedAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await unpacked.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException exception)
        {
            throw packed.IsEndReached
                ? fault.From(exception, FeedCodes.PackedTruncated, "it is packed, and ends before all is unpacked. Export it again and wait until it is complete.")
                : fault.From(exception, FeedCodes.PackedInvalid, "it is packed, and cannot be unpacked. Export it again.");
        }
    }
}
