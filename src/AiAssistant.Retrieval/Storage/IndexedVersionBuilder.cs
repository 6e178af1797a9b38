using AiAssistant.Resources;
using AiAssistant.Retrieval.Lexical;
using AiAssistant.Retrieval.Storage.Sections;
using AiAssistant.Retrieval.Vectors;

namespace AiAssistant.Retrieval.Storage;

/// <summary>Builds a version from its passages, one after another.</summary>
internal sealed class IndexedVersionBuilder(ResourceVersion version, EmbeddingIdentity? embeddings, PassageIndexOptions options) : IDisposable
{
    private readonly SortedDictionary<string, LexicalIndexBuilder> _lexical = new(StringComparer.Ordinal);
    private readonly VectorIndexBuilder? _vectors = embeddings is null ? null : new(embeddings, options.Vectors, BuildLimits.None);
    private readonly List<Passage> _passages = [];

    /// <summary>Takes the next passage.</summary>
    /// <exception cref="ArgumentException">Its id is not the next one of the version, or its vector does not fit.</exception>
    public void Add(EmbeddedPassage embedded)
    {
        var passage = embedded.Passage ?? throw new ArgumentException($"Passage {_passages.Count} of version {version} is null.", nameof(embedded));
        var expected = new PassageId(version, _passages.Count);
        if (passage.Id != expected)
        {
            throw new ArgumentException(
                $"The passage {passage.Id} does not fit: {expected} comes next. "
                + "Ids name the version that is written, with ordinals 0, 1, 2, … in the order of writing.",
                nameof(embedded));
        }

        if (_vectors is not null)
        {
            _vectors.Add(passage.Id, embedded.Vector.Span);
        }
        else if (!embedded.Vector.IsEmpty)
        {
            throw new ArgumentException(
                $"The passage {passage.Id} has a vector, but nothing was said to have made it. Name what made the vectors, or give passages without.",
                    nameof(embedded));
        }

        var analyzer = options.Analyzers.ForLanguage(passage.Language);
        if (!_lexical.TryGetValue(analyzer.Name, out var lexical))
        {
            lexical = new LexicalIndexBuilder(analyzer, options.Bm25);
            _lexical.Add(analyzer.Name, lexical);
        }

        lexical.Add(_passages.Count, passage);
        _passages.Add(passage);
    }

    public IndexedVersion Build() =>
        new(version, [.. _passages], [.. _lexical.Values.Select(lexical => lexical.Build(_passages.Count))], BuildVectors(out var bytes), bytes);

    public void Dispose() => _vectors?.Dispose();

    private VectorIndex? BuildVectors(out long bytes)
    {
        bytes = 0;
        if (_vectors is null || embeddings is null)
        {
            return null;
        }

        var sections = new MemorySections();
        _vectors.Write(sections);
        bytes = sections.Length;
        return VectorIndex.Open(sections, embeddings, _passages.Count);
    }
}
