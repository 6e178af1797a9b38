using System.Runtime.CompilerServices;

namespace AiAssistant.Retrieval.Storage.Sections;

/// <summary>Whole numbers in one to five bytes, seven bits in each, the lowest first (LEB128).</summary>
internal static class Varint
{
    public const int MaxLength = 5;

    /// <summary>Reads a number and moves behind it.</summary>
    /// <exception cref="IndexCorruptException">It does not end within the bytes, or is greater than an int.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(ReadOnlySpan<byte> bytes, ref int position)
    {
        if ((uint)position < (uint)bytes.Length && bytes[position] < 0x80)
        {
            return bytes[position++];
        }

        if ((uint)position + 1 < (uint)bytes.Length && bytes[position + 1] < 0x80)
        {
            position += 2;
            return (bytes[position - 2] & 0x7F) | (bytes[position - 1] << 7);
        }

        return ReadLonger(bytes, ref position);
    }

    /// <summary>Writes a number of at most 31 bits.</summary>
    /// <returns>How many bytes.</returns>
    public static int Write(int value, Span<byte> bytes)
    {
        var rest = (uint)value;
        var length = 0;
        while (rest >= 0x80)
        {
            bytes[length++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        bytes[length++] = (byte)rest;
        return length;
    }

    private static int ReadLonger(ReadOnlySpan<byte> bytes, ref int position)
    {
        long value = 0;
        for (var shift = 0; shift < 7 * MaxLength && (uint)position < (uint)bytes.Length; shift += 7)
        {
            var next = bytes[position++];
            value |= (long)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value <= int.MaxValue ? (int)value : throw Damaged();
            }
        }

        throw Damaged();
    }

    private static IndexCorruptException Damaged() => IndexCorruptException.Of("a number does not end, or is too great");
}
