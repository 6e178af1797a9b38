using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Storage.Files;

/// <summary>The sections of an index file, found by its directory.</summary>
internal sealed class IndexFileReader : ISectionSource
{
    /// <summary>Sections of at most so many bytes are compared with their checksums when the file is opened.</summary>
    private const int LongestCheckedAtOnce = 1 << 16;

    private readonly IndexMemory _memory;
    private readonly Dictionary<(SectionKind Kind, int Part), SectionEntry> _entries;

    private IndexFileReader(IndexMemory memory, Dictionary<(SectionKind Kind, int Part), SectionEntry> entries)
    {
        _memory = memory;
        _entries = entries;
    }

    /// <summary>How many bytes words and vectors have.</summary>
    public long SearchedBytes => _entries.Values.Where(entry => entry.Kind >= SectionKind.WordHeader).Sum(entry => entry.Length);

    /// <summary>Checks the header, the directory, where the sections lie, and what short ones hold.</summary>
    /// <exception cref="IndexCorruptException">The file is not as it was written.</exception>
    public static IndexFileReader Open(IndexMemory memory)
    {
        if (memory.Length < IndexFileHeader.Size)
        {
            throw IndexCorruptException.Of($"the file has {memory.Length} bytes, fewer than a header");
        }

        var header = IndexFileHeader.Read(memory.Slice(0, IndexFileHeader.Size), memory.Length);
        var directory = memory.Slice(header.DirectoryOffset, header.Sections * SectionEntry.Size);
        if (Crc32C.Of(directory) != header.DirectoryChecksum)
        {
            throw Damaged("its checksum is another one");
        }

        var entries = new Dictionary<(SectionKind Kind, int Part), SectionEntry>(header.Sections);
        long end = IndexFileHeader.Size;
        for (; !directory.IsEmpty; directory = directory[SectionEntry.Size..])
        {
            var entry = SectionEntry.Read(directory);
            if (entry.Offset < end || entry.Length < 0 || entry.Offset > header.DirectoryOffset - entry.Length
                || entry.Offset % IndexFileHeader.Alignment != 0)
            {
                throw Damaged($"{entry.Length} bytes of the section {entry.Kind} cannot be at {entry.Offset}");
            }

            if (!entries.TryAdd((entry.Kind, entry.Part), entry))
            {
                throw Damaged($"it has the section {entry.Kind} {entry.Part} twice");
            }

            end = entry.Offset + entry.Length;
        }

        var reader = new IndexFileReader(memory, entries);
        reader.CheckShortSections();
        return reader;
    }

    public bool TryFind(SectionKind kind, int part, out Section section)
    {
        if (!_entries.TryGetValue((kind, part), out var entry))
        {
            section = default;
            return false;
        }

        section = new Section(kind, _memory, entry.Offset, entry.Length);
        return true;
    }

    /// <summary>Compares every section with its checksum, piece by piece.</summary>
    public ChecksumScan Scan() => new(_memory, [.. _entries.Values]);

    private void CheckShortSections()
    {
        foreach (var entry in _entries.Values)
        {
            if (entry.Length <= LongestCheckedAtOnce && Crc32C.Of(_memory.Slice(entry.Offset, (int)entry.Length)) != entry.Checksum)
            {
                throw ChecksumScan.Mismatch(entry.Kind);
            }
        }
    }

    private static IndexCorruptException Damaged(string what) => IndexCorruptException.Of($"directory, {what}");
}
