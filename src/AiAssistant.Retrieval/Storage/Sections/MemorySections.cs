using System.Buffers;

namespace AiAssistant.Retrieval.Storage.Sections;

/// <summary>Sections in arrays of the process: what an in-memory index is built into and read from.</summary>
internal sealed class MemorySections : ISectionSink, ISectionSource
{
    private readonly Dictionary<(SectionKind Kind, int Part), ArrayMemory> _sections = [];

    /// <summary>How many bytes all sections have.</summary>
    public long Length => _sections.Values.Sum(section => section.Length);

    public SectionWriter Begin(SectionKind kind, int part) => new Writer(this, kind, part);

    public bool TryFind(SectionKind kind, int part, out Section section)
    {
        if (!_sections.TryGetValue((kind, part), out var memory))
        {
            section = default;
            return false;
        }

        section = new Section(kind, memory, 0, memory.Length);
        return true;
    }

    private sealed class Writer(MemorySections sections, SectionKind kind, int part) : SectionWriter
    {
        private readonly ArrayBufferWriter<byte> _bytes = new();

        protected override void Append(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

        protected override void End() => sections._sections.Add((kind, part), new ArrayMemory(_bytes.WrittenSpan.ToArray()));
    }
}
