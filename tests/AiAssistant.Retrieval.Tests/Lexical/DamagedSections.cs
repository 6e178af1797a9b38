using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Tests.Lexical;

/// <summary>A copy of sections whose bytes are changed.</summary>
internal sealed class DamagedSections : ISectionSource
{
    private readonly SortedDictionary<SectionKind, byte[]> _sections = [];

    public DamagedSections(ISectionSource original)
    {
        foreach (var kind in Enum.GetValues<SectionKind>())
        {
            if (original.TryFind(kind, 0, out var section))
            {
                _sections.Add(kind, section.Slice(0, (int)section.Length).ToArray());
            }
        }
    }

    public bool TryFind(SectionKind kind, int part, out Section section)
    {
        section = default;
        if (part != 0 || !_sections.TryGetValue(kind, out var bytes))
        {
            return false;
        }

        section = new Section(kind, new ArrayMemory(bytes), 0, bytes.Length);
        return true;
    }

    /// <summary>Flips a bit of a section, or sets one of its bytes.</summary>
    public void Change(Random random)
    {
        var section = _sections.Values.ElementAt(random.Next(_sections.Count));
        if (section.Length == 0)
        {
            return;
        }

        ref var changed = ref section[random.Next(section.Length)];
        changed = random.Next(3) switch
        {
            0 => (byte)random.Next(256),
            1 => 255,
            _ => (byte)(changed ^ (1 << random.Next(8))),
        };
    }

    /// <summary>Sets a byte of a section.</summary>
    public void Set(SectionKind kind, int offset, byte value) => _sections[kind][offset] = value;

    /// <summary>Takes the last byte away.</summary>
    public void Shorten(SectionKind kind) => _sections[kind] = _sections[kind][..^1];
}
