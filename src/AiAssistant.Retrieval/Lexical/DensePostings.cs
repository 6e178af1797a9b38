using System.Runtime.InteropServices;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>The postings of a frequent term, by windows.</summary>
internal readonly ref struct DensePostings
{
    private const int EntryLength = 8;

    private readonly ReadOnlySpan<WindowEntry> _entries;
    private readonly ReadOnlySpan<byte> _blocks;

    /// <exception cref="IndexCorruptException">They are too short for the windows.</exception>
    public DensePostings(ReadOnlySpan<byte> bytes, int windows)
    {
        var directory = sizeof(ushort) + ((long)windows * EntryLength);
        if (bytes.Length < directory)
        {
            throw Damaged();
        }

        UsedCodes = MemoryMarshal.Read<ushort>(bytes);
        _entries = MemoryMarshal.Cast<byte, WindowEntry>(bytes[sizeof(ushort)..(int)directory]);
        _blocks = bytes[(int)directory..];
    }

    /// <summary>A bit for each of the first sixteen codes of frequencies that occurs.</summary>
    public ushort UsedCodes { get; }

    /// <summary>Whether the windows are all there is.</summary>
    public bool IsWhole => _blocks.Length == (_entries.IsEmpty ? 0 : _entries[^1].End);

    /// <summary>Whether there are postings in a window.</summary>
    public bool HasPostings(int window) => _entries[window].End > (window == 0 ? 0 : _entries[window - 1].End);

    /// <summary>What is known of a window with postings.</summary>
    public WindowEntry this[int window] => _entries[window];

    /// <summary>The postings in a window; empty when there are none.</summary>
    /// <exception cref="IndexCorruptException">They have no place.</exception>
    public ReadOnlySpan<byte> Block(int window)
    {
        var start = window == 0 ? 0 : _entries[window - 1].End;
        var end = _entries[window].End;
        return start <= end && end <= (uint)_blocks.Length ? _blocks[(int)start..(int)end] : throw Damaged();
    }

    private static IndexCorruptException Damaged() => IndexCorruptException.In(SectionKind.WordPostings, "the postings of a window have no place");
}
