using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Storage.Passages;

/// <summary>Reads what <see cref="ByteBuffer"/> wrote. Whatever the bytes are, nothing outside of them is read, and no more is made than they have.</summary>
internal ref struct RecordReader(SectionKind section, ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly int Left => _rest.Length;

    public byte ReadByte() => Take(1)[0];

    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public double ReadDouble() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    /// <exception cref="IndexCorruptException">The number is not below 2^31, or the record ends within it.</exception>
    public int ReadVarint()
    {
        var length = 0;
        var value = Varint.Read(_rest, ref length);
        _rest = _rest[length..];
        return value;
    }

    public string ReadText()
    {
        var text = TakeText(out var isUtf16);
        return isUtf16 ? new string(MemoryMarshal.Cast<byte, char>(text)) : Encoding.UTF8.GetString(text);
    }

    /// <summary>Moves behind a text; refuses what <see cref="ReadText"/> does.</summary>
    public void SkipText() => TakeText(out _);

    private ReadOnlySpan<byte> TakeText(out bool isUtf16)
    {
        var header = ReadVarint();
        var text = Take(header >> 1);
        isUtf16 = (header & 1) != 0;
        return !isUtf16 || text.Length % sizeof(char) == 0
            ? text
            : throw IndexCorruptException.In(section, "a text in UTF-16 has an odd number of bytes");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
        {
            throw IndexCorruptException.In(section, $"{count} bytes were to be read, {_rest.Length} are left of the record");
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
