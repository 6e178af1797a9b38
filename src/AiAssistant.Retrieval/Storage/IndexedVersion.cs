using AiAssistant.Resources;
using AiAssistant.Retrieval.Lexical;
using AiAssistant.Retrieval.Vectors;

namespace AiAssistant.Retrieval.Storage;

/// <summary>One version, whole and immutable.</summary>
internal sealed class IndexedVersion(ResourceVersion version, Passage[] passages, LexicalIndex[] lexical, VectorIndex? vectors, long vectorBytes)
{
    // Object headers, references and array headers of a 64-bit process.
    private const int PassageOverhead = 136;
    private const int StringOverhead = 22;
    private const int DictionaryEntry = 28;

    private readonly Dictionary<string, List<int>> _bySource = GroupBySource(passages);

    public ResourceVersion Version { get; } = version;

    public IReadOnlyList<Passage> Passages { get; } = passages;

    /// <summary>One index for each analyser that read a passage, ordered by its name.</summary>
    public IReadOnlyList<LexicalIndex> Lexical { get; } = lexical;

    /// <summary>Null when the passages came without vectors.</summary>
    public VectorIndex? Vectors { get; } = vectors;

    public IReadOnlyList<Passage> FindBySource(string source) =>
        _bySource.TryGetValue(source, out var ordinals) ? [.. ordinals.Select(ordinal => Passages[ordinal])] : [];

    public long EstimateBytes()
    {
        long bytes = 0;
        foreach (var index in Lexical)
        {
            bytes += (8L * index.Postings) + (4L * index.Lengths.Length) + (2 * index.TermCharacters) + ((StringOverhead + DictionaryEntry + 4L) * index.Terms);
        }

        bytes += vectorBytes;
        foreach (var passage in Passages)
        {
            bytes += PassageOverhead + SizeOf(passage.Text) + SizeOf(passage.Title) + SizeOf(passage.Source);
            foreach (var field in passage.Fields)
            {
                bytes += 64 + SizeOf(field.Name) + SizeOf(field.Unit) + field.Values.Sum(SizeOf);
            }
        }

        return bytes + (_bySource.Count * (DictionaryEntry + 72L));
    }

    private static long SizeOf(string? text) => string.IsNullOrEmpty(text) ? 0 : StringOverhead + (2L * text.Length);

    private static Dictionary<string, List<int>> GroupBySource(Passage[] passages)
    {
        var bySource = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var ordinal = 0; ordinal < passages.Length; ordinal++)
        {
            if (bySource.TryGetValue(passages[ordinal].Source, out var ordinals))
            {
                ordinals.Add(ordinal);
            }
            else
            {
                bySource.Add(passages[ordinal].Source, [ordinal]);
            }
        }

        return bySource;
    }
}
