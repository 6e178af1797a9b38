using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>Checks the postings of a term in a window.</summary>
internal sealed class WindowVerifier(LexicalIndex index)
{
    private readonly bool[] _seen = new bool[1 << PostingLayout.MostWindowBits];
    private float _most;
    private int _leastLength; // its place
    private int _size;
    private int _count;

    /// <summary>Checks a block.</summary>
    /// <param name="bytes">The block.</param>
    /// <param name="window">The window.</param>
    /// <param name="entry">What the directory says of it.</param>
    /// <param name="used">A bit for each of the first sixteen codes that occurs.</param>
    /// <returns>How many postings it has.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Verify(ReadOnlySpan<byte> bytes, int window, WindowEntry entry, out ushort used)
    {
        var first = window << index.WindowBits;
        _size = Math.Min(1 << index.WindowBits, index.VersionPassages - first);
        var lengths = index.LengthCodesOf(first, _size);
        _seen.AsSpan().Clear();
        _count = 0;
        _most = 0;
        _leastLength = int.MaxValue;
        used = 0;
        var block = new WindowBlock(bytes);
        while (block.NextGroup(out var code, out var gaps))
        {
            var place = -1;
            used |= (ushort)(gaps.IsEmpty ? 0 : 1 << code);
            _most = gaps.IsEmpty ? _most : Math.Max(_most, FrequencyOf(code));
            foreach (var gap in gaps)
            {
                place += gap + 1;
                See(place, lengths);
            }
        }

        var before = -1;
        ushort packed = 0;
        foreach (var posting in block.Packed())
        {
            var place = posting & ((1 << PostingsWriter.PackedBits) - 1);
            LexicalVerifier.Require(place > before, "postings are not in order");
            before = place;
            packed |= (ushort)(1 << (posting >> PostingsWriter.PackedBits));
            See(place, lengths);
        }

        used |= packed;
        for (var code = 0; packed >> code != 0; code++)
        {
            _most = (packed >> code & 1) == 0 ? _most : Math.Max(_most, FrequencyOf(code));
        }

        var rest = block.Rest();
        for (var i = 0; i < rest.Length; i += WindowBlock.RestLength)
        {
            _most = Math.Max(_most, FrequencyOf(MemoryMarshal.Read<int>(rest[(i + sizeof(ushort))..])));
            See(MemoryMarshal.Read<ushort>(rest[i..]), lengths);
        }

        LexicalVerifier.Require(block.IsAtEnd && _count > 0, "a window of postings is too long");
        LexicalVerifier.Require(entry.MostFrequency == WindowEntry.Greatest || FrequencyOf(entry.MostFrequency) >= _most, "a window's bound is too low");
        LexicalVerifier.Require(entry.LeastLength <= _leastLength, "a window's bound is too low");
        return _count;
    }

    private void See(int place, ReadOnlySpan<byte> lengths)
    {
        LexicalVerifier.Require(place < _size && !_seen[place], "a posting is in no passage, or there twice");
        _seen[place] = true;
        _count++;
        _leastLength = Math.Min(_leastLength, index.LengthCodeBytes switch
        {
            1 => lengths[place],
            2 => MemoryMarshal.Read<ushort>(lengths[(place * sizeof(ushort))..]),
            _ => MemoryMarshal.Read<int>(lengths[(place * sizeof(int))..]),
        });
    }

    private float FrequencyOf(int code)
    {
        LexicalVerifier.Require((uint)code < (uint)index.Frequencies, "a frequency is not in the table");
        return index.FrequencyTable.Read<float>(code);
    }
}
