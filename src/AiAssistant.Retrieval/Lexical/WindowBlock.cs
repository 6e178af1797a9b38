using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>Reads the postings of one term in one window, part after part: groups of one frequency, packed ones, the rest.</summary>
internal ref struct WindowBlock
{
    /// <summary>How many bytes a posting of the rest has: two of the passage, four of the frequency's code.</summary>
    public const int RestLength = 6;

    private readonly ReadOnlySpan<byte> _bytes;
    private int _position;
    private int _groups;

    /// <param name="bytes">The block; not empty.</param>
    public WindowBlock(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _groups = Varint.Read(bytes, ref _position);
    }

    /// <summary>Moves to the next group. All groups are read before the packed postings.</summary>
    /// <param name="code">The code of its frequency, below 16.</param>
    /// <param name="gaps">For each passage how many lie between it and the one before.</param>
    public bool NextGroup(out int code, out ReadOnlySpan<byte> gaps)
    {
        if (_groups == 0)
        {
            code = 0;
            gaps = default;
            return false;
        }

        _groups--;
        code = Varint.Read(_bytes, ref _position);
        if (code >= PostingsWriter.PackedCodes)
        {
            throw Damaged();
        }

        gaps = Take(Varint.Read(_bytes, ref _position), 1);
        return true;
    }

    /// <summary>The packed postings, by ascending place: twelve bits of the place in the window, four of the frequency's code.</summary>
    public ReadOnlySpan<ushort> Packed() => MemoryMarshal.Cast<byte, ushort>(Take(Varint.Read(_bytes, ref _position), sizeof(ushort)));

    /// <summary>The postings with whole codes, read last.</summary>
    public ReadOnlySpan<byte> Rest() => Take(Varint.Read(_bytes, ref _position), RestLength);

    /// <summary>Whether all bytes were read.</summary>
    public readonly bool IsAtEnd => _position == _bytes.Length;

    /// <summary>The code of the frequency of a passage, or -1.</summary>
    /// <param name="bytes">The block; may be empty.</param>
    /// <param name="place">The place of the passage in the window.</param>
    public static int FrequencyOf(ReadOnlySpan<byte> bytes, int place)
    {
        if (bytes.IsEmpty)
        {
            return -1;
        }

        var block = new WindowBlock(bytes);
        while (block.NextGroup(out var code, out var gaps))
        {
            if (Contains(gaps, place))
            {
                return code;
            }
        }

        var packed = block.Packed();
        if (Find(packed, place) is var found and >= 0)
        {
            return packed[found] >> PostingsWriter.PackedBits;
        }

        var rest = block.Rest();
        for (var i = 0; i < rest.Length; i += RestLength)
        {
            if (MemoryMarshal.Read<ushort>(rest[i..]) == place)
            {
                return MemoryMarshal.Read<int>(rest[(i + sizeof(ushort))..]) & int.MaxValue;
            }
        }

        return -1;
    }

    private static int Find(ReadOnlySpan<ushort> packed, int place)
    {
        var low = 0;
        var high = packed.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var difference = (packed[middle] & ((1 << PostingsWriter.PackedBits) - 1)) - place;
            if (difference == 0)
            {
                return middle;
            }

            low = difference < 0 ? middle + 1 : low;
            high = difference < 0 ? high : middle - 1;
        }

        return -1;
    }

    private static bool Contains(ReadOnlySpan<byte> gaps, int place)
    {
        var reached = -1;
        while (gaps.Length >= Vector256<byte>.Count)
        {
            var next = reached + Vector256<byte>.Count + Sum(Vector256.Create(gaps));
            if (next >= place)
            {
                break;
            }

            reached = next;
            gaps = gaps[Vector256<byte>.Count..];
        }

        for (var i = 0; i < gaps.Length && reached < place; i++)
        {
            reached += gaps[i] + 1;
        }

        return reached == place;
    }

    private static int Sum(Vector256<byte> bytes)
    {
        if (Avx2.IsSupported)
        {
            return (int)Vector256.Sum(Avx2.SumAbsoluteDifferences(bytes, Vector256<byte>.Zero).AsUInt64());
        }

        var (low, high) = Vector256.Widen(bytes);
        return Vector256.Sum(low + high);
    }

    private ReadOnlySpan<byte> Take(int count, int size)
    {
        if (count > (_bytes.Length - _position) / size)
        {
            throw Damaged();
        }

        var taken = _bytes.Slice(_position, count * size);
        _position += count * size;
        return taken;
    }

    private static IndexCorruptException Damaged() => IndexCorruptException.In(SectionKind.WordPostings, "the postings of a window hold something else");
}
