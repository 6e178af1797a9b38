using System.IO.Compression;
using AiAssistant.Offers.Http;

namespace AiAssistant.Offers.Feeds.Unpacking;

/// <summary>
/// Unpacks gzip of any number of members, whole or not at all. The framework takes bytes that end in the middle of a member for an end; so a member of our own is put
/// behind them, and only if that one comes out is everything before it complete.
/// </summary>
internal sealed class GzipUnpacker(Stream packed) : ForwardStream
{
    private const int BufferSize = 16_384;
    private static readonly byte[] Mark = [0x01, .. "end"u8, 0x02, .. "!?"u8, 0x03];
    private static readonly byte[] MarkMember = Pack(Mark);
    private readonly GZipStream _unpacked = new(new ChainedStream(default, packed, MarkMember), CompressionMode.Decompress);
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _start;
    private int _end;
    private bool _isEndReached;

    /// <summary>What may be given: the last bytes may be the mark.</summary>
    private int Available => _end - _start - Mark.Length;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (Available <= 0 && !_isEndReached)
        {
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            var read = await _unpacked.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            _end += read;
            _isEndReached = read == 0;
        }

        if (_isEndReached && !_buffer.AsSpan(_start.._end).EndsWith(Mark))
        {
            throw new InvalidDataException("The last gzip member is not complete.");
        }

        var count = Math.Min(buffer.Length, Available);
        _buffer.AsMemory(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
