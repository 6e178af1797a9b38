using System.Runtime.InteropServices;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>Checks the postings of a term in a window.</summary>
internal sealed class WindowVerifier(LexicalIndex index)
{
    private readonly bool[] _seen = new bool[1 << PostingLayout.MostWindowBits];
    private float _most;
    private float _least;
    private int _first;
    private int _size;
    private int _count;

    /// <summary>Checks a block.</summary>
    /// <param name="bytes">The block.</param>
    /// <param name="window">The window.</param>
    /// <param name="entry">What the directory says of it.</param>
    /// <param name="used">A bit for each of the first sixteen codes that occurs.</param>
    /// <returns>How many postings it has.</returns>
    public int Verify(ReadOnlySpan<byte> bytes, int window, WindowEntry entry, out ushort used)
    {
        _first = window << index.WindowBits;
        _size = Math.Min(1 << index.WindowBits, index.VersionPassages - _first);
        _seen.AsSpan().Clear();
        _count = 0;
        _most = 0;
        _least = float.PositiveInfinity;
        used = 0;
        var block = new WindowBlock(bytes);
        while (block.NextGroup(out var code, out var gaps))
        {
            var place = -1;
            used |= (ushort)(gaps.IsEmpty ? 0 : 1 << code);
            foreach (var gap in gaps)
            {
                place += gap + 1;
                See(place, code);
            }
        }

        var before = -1;
        foreach (var posting in block.Packed())
        {
            var place = posting & ((1 << PostingsWriter.PackedBits) - 1);
            LexicalVerifier.Require(place > before, "postings are not in order");
            before = place;
            used |= (ushort)(1 << (posting >> PostingsWriter.PackedBits));
            See(place, posting >> PostingsWriter.PackedBits);
        }

        var rest = block.Rest();
        for (var i = 0; i < rest.Length; i += WindowBlock.RestLength)
        {
            See(MemoryMarshal.Read<ushort>(rest[i..]), MemoryMarshal.Read<int>(rest[(i + sizeof(ushort))..]));
        }

        LexicalVerifier.Require(block.IsAtEnd && _count > 0, "a window of postings is too long");
        LexicalVerifier.Require(entry.MostFrequency == WindowEntry.Greatest || FrequencyOf(entry.MostFrequency) >= _most, "a window's bound is too low");
        LexicalVerifier.Require(index.LengthTable.Read<float>(entry.LeastLength) <= _least, "a window's bound is too low");
        return _count;
    }

    private void See(int place, int code)
    {
        LexicalVerifier.Require(place < _size && !_seen[place], "a posting is in no passage, or there twice");
        _seen[place] = true;
        _count++;
        _most = Math.Max(_most, FrequencyOf(code));
        _least = Math.Min(_least, index.LengthAt(_first + place));
    }

    private float FrequencyOf(int code)
    {
        LexicalVerifier.Require((uint)code < (uint)index.Frequencies, "a frequency is not in the table");
        return index.FrequencyTable.Read<float>(code);
    }
}
