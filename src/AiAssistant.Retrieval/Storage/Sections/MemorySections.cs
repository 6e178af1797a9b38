namespace AiAssistant.Retrieval.Storage.Sections;

/// <summary>Sections in arrays of the process: what an in-memory index is built into and read from. A section has at most 2 GB.</summary>
internal sealed class MemorySections : ISectionSink, ISectionSource
{
    private readonly Dictionary<(SectionKind Kind, int Part), ArrayMemory> _sections = [];

    /// <summary>How many bytes all sections have.</summary>
    public long Length { get; private set; }

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
        private readonly List<byte[]> _pieces = [];
        private long _length;

        protected override void Append(ReadOnlySpan<byte> bytes)
        {
            if (bytes.IsEmpty)
            {
                return;
            }

            if (_length + bytes.Length > Array.MaxLength)
            {
                throw new RetrievalException(
                    $"The section {kind} of an index in memory would have more than {Array.MaxLength} bytes; use FilePassageIndex for so many passages.");
            }

            _pieces.Add(bytes.ToArray());
            _length += bytes.Length;
        }

        protected override void End()
        {
            var whole = _pieces.Count == 1 ? _pieces[0] : GC.AllocateUninitializedArray<byte>((int)_length);
            if (_pieces.Count != 1)
            {
                var end = 0;
                foreach (var piece in _pieces)
                {
                    piece.CopyTo(whole, end);
                    end += piece.Length;
                }
            }

            sections._sections.Add((kind, part), new ArrayMemory(whole));
            sections.Length += _length;
        }
    }
}
