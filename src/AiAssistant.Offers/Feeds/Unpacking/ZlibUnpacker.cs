using System.Buffers.Binary;
using System.IO.Compression;
using AiAssistant.Offers.Http;

namespace AiAssistant.Offers.Feeds.Unpacking;

/// <summary>Unpacks zlib, whole or not at all: the last four bytes are the checksum (Adler-32) of all that was unpacked, or the end is missing.</summary>
internal sealed class ZlibUnpacker : ForwardStream
{
    private const uint Modulus = 65_521;

    /// <summary>How many bytes can be summed before the sums outgrow 32 bits.</summary>
    private const int Stretch = 5_552;

    private readonly CountedStream _packed;
    private readonly ZLibStream _unpacked;
    private uint _sum = 1;
    private uint _sumOfSums;

    public ZlibUnpacker(Stream packed)
    {
        _packed = new CountedStream(packed);
        _unpacked = new ZLibStream(_packed, CompressionMode.Decompress);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await _unpacked.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (count == 0 && !buffer.IsEmpty && BinaryPrimitives.ReadUInt32BigEndian(_packed.Tail) != ((_sumOfSums << 16) | _sum))
        {
            throw new InvalidDataException("The zlib stream is not complete.");
        }

        Sum(buffer.Span[..count]);
        return count;
    }

    private void Sum(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var stretch = bytes[..Math.Min(bytes.Length, Stretch)];
            foreach (var value in stretch)
            {
                _sum += value;
                _sumOfSums += _sum;
            }

            _sum %= Modulus;
            _sumOfSums %= Modulus;
            bytes = bytes[stretch.Length..];
        }
    }
}
