using AiAssistant.Retrieval.Storage.Sections;
using Microsoft.Win32.SafeHandles;

namespace AiAssistant.Retrieval.Storage.Files;

/// <summary>Writes an index file: sections one after another, then the directory, the header last. The file stays its owner's.</summary>
internal sealed class IndexFileWriter(SafeFileHandle file) : ISectionSink
{
    private readonly SafeFileHandle _file = file;
    private readonly List<SectionEntry> _entries = [];
    private long _end = IndexFileHeader.Size;

    public SectionWriter Begin(SectionKind kind, int part)
    {
        _end = (_end + IndexFileHeader.Alignment - 1) & -IndexFileHeader.Alignment;
        return new Writer(this, kind, part);
    }

    /// <summary>Writes directory and header. A file without them is no index: whatever is cut short before is found out.</summary>
    public void End()
    {
        var directory = new byte[_entries.Count * SectionEntry.Size];
        for (var i = 0; i < _entries.Count; i++)
        {
            _entries[i].Write(directory.AsSpan(i * SectionEntry.Size));
        }

        RandomAccess.Write(_file, directory, _end);
        Span<byte> header = stackalloc byte[IndexFileHeader.Size];
        new IndexFileHeader(_entries.Count, _end, Crc32C.Of(directory)).Write(header);
        RandomAccess.Write(_file, header, 0);
    }

    private sealed class Writer(IndexFileWriter owner, SectionKind kind, int part) : SectionWriter
    {
        private readonly long _start = owner._end;
        private uint _state = Crc32C.Start;

        protected override void Append(ReadOnlySpan<byte> bytes)
        {
            RandomAccess.Write(owner._file, bytes, owner._end);
            owner._end += bytes.Length;
            _state = Crc32C.Append(_state, bytes);
        }

        protected override void End() =>
            owner._entries.Add(new SectionEntry(kind, part, _start, owner._end - _start, Crc32C.End(_state)));
    }
}
