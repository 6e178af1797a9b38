using AiAssistant.Resources;
using AiAssistant.Retrieval.Analysis;
using AiAssistant.Retrieval.Lexical;
using AiAssistant.Retrieval.Storage.Sections;
using AiAssistant.Retrieval.Vectors;

namespace AiAssistant.Retrieval.Storage;

/// <summary>Builds a version from its passages, one after another.</summary>
internal sealed class IndexedVersionBuilder(ResourceVersion version, EmbeddingIdentity? embeddings, PassageIndexOptions options)
{
    private readonly SortedDictionary<string, (TextAnalyzer Analyzer, LexicalIndexBuilder Builder)> _lexical = new(StringComparer.Ordinal);
    private readonly VectorIndexBuilder? _vectors = embeddings is null ? null : new(embeddings);
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
            lexical = (analyzer, new LexicalIndexBuilder(analyzer, options.Bm25, BuildLimits.None));
            _lexical.Add(analyzer.Name, lexical);
        }

        lexical.Builder.Add(_passages.Count, passage);
        _passages.Add(passage);
    }

    public IndexedVersion Build()
    {
        var sections = new MemorySections();
        var indexes = new List<LexicalIndex>();
        foreach (var (analyzer, builder) in _lexical.Values)
        {
            using (builder)
            {
                builder.Write(sections, indexes.Count, _passages.Count);
            }

            indexes.Add(LexicalIndex.Open(sections, indexes.Count, analyzer, _passages.Count));
        }

        return new(version, [.. _passages], [.. indexes], sections, _vectors?.Build());
    }
}
