using System.IO.Compression;
using AiAssistant.Offers.Http;

namespace AiAssistant.Offers.Feeds.Unpacking;

/// <summary>Unpacks Brotli, whole or not at all: a decoder that has met its end asks for no further bytes, one that asks in vain has met none.</summary>
internal sealed class BrotliUnpacker : ForwardStream
{
    private readonly CountedStream _packed;
    private readonly BrotliStream _unpacked;

    public BrotliUnpacker(Stream packed)
    {
        _packed = new CountedStream(packed);
        _unpacked = new BrotliStream(_packed, CompressionMode.Decompress);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var count = await _unpacked.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            return count > 0 || buffer.IsEmpty || !_packed.IsEndReached ? count : throw new InvalidDataException("The Brotli stream is not complete.");
        }
        catch (InvalidOperationException exception)
        {
            // So the framework says what it says of the others by InvalidDataException.
            throw new InvalidDataException("The Brotli stream is not valid.", exception);
        }
    }
}
