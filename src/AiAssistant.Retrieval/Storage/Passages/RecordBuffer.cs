using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace AiAssistant.Retrieval.Storage.Passages;

/// <summary>Writes numbers and texts into one record; used again for the next.</summary>
internal sealed class RecordBuffer
{
    private byte[] _bytes = new byte[1_024];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void WriteByte(byte value) => Reserve(1)[0] = value;

    public void WriteInt64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Reserve(sizeof(long)), value);

    public void WriteDouble(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Reserve(sizeof(double)), value);

    /// <summary>Writes a number in seven bits a byte, the lowest first; the eighth bit says that more follow (LEB128).</summary>
    public void WriteVarint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            WriteByte((byte)(value | 0x80));
        }

        WriteByte((byte)value);
    }

    /// <summary>
    /// Writes a text with its length in front: in UTF-8, or in UTF-16 where it holds half of a surrogate pair, which UTF-8 cannot keep. The lowest bit of the
    /// length says which.
    /// </summary>
    public void WriteText(ReadOnlySpan<char> text)
    {
        const int LongestLength = 5;
        var start = _length;
        var room = Reserve(LongestLength + checked(text.Length * 3))[LongestLength..];
        var isUtf16 = Utf8.FromUtf16(text, room, out _, out var count, replaceInvalidSequences: false) != OperationStatus.Done;
        if (isUtf16)
        {
            count = text.Length * sizeof(char);
            MemoryMarshal.AsBytes(text).CopyTo(room);
        }

        _length = start;
        WriteVarint(((ulong)count << 1) | (isUtf16 ? 1u : 0u));
        room[..count].CopyTo(_bytes.AsSpan(_length));
        _length += count;
    }

    private Span<byte> Reserve(int count)
    {
        var needed = checked(_length + count);
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(needed, _bytes.Length * 2L)));
        }

        var reserved = _bytes.AsSpan(_length, count);
        _length = needed;
        return reserved;
    }
}
