using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace AiAssistant.Retrieval.Storage.Sections;

/// <summary>A record of numbers and texts that is put together before it is written; used again for the next.</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void WriteByte(byte value)
    {
        Reserve(1);
        _bytes[Length++] = value;
    }

    /// <summary>Writes a number of at most 31 bits as a <see cref="Varint"/>.</summary>
    public void WriteVarint(int value)
    {
        Reserve(Varint.MaxLength);
        Length += Varint.Write(value, _bytes.AsSpan(Length));
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Writes a number in little-endian order.</summary>
    public void Write<T>(T value)
        where T : unmanaged => Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));

    /// <summary>
    /// Writes a text with its length in front: in UTF-8, or in UTF-16 where it holds half of a surrogate pair, which UTF-8 cannot keep. The lowest bit of the
    /// length says which.
    /// </summary>
    public void WriteText(ReadOnlySpan<char> text)
    {
        Reserve(checked(Varint.MaxLength + (text.Length * 3)));
        var room = _bytes.AsSpan(Length + Varint.MaxLength);
        var isUtf16 = Utf8.FromUtf16(text, room, out _, out var count, replaceInvalidSequences: false) != OperationStatus.Done;
        if (isUtf16)
        {
            count = text.Length * sizeof(char);
            MemoryMarshal.AsBytes(text).CopyTo(room);
        }

        WriteVarint(checked(count << 1) | (isUtf16 ? 1 : 0));
        room[..count].CopyTo(_bytes.AsSpan(Length));
        Length += count;
    }

    private void Reserve(int count)
    {
        if (count > _bytes.Length - Length)
        {
            Array.Resize(ref _bytes, (int)Math.Clamp(2L * _bytes.Length, checked(Length + count), Array.MaxLength));
        }
    }
}
