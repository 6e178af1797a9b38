using AiAssistant.Resources;
using AiAssistant.Retrieval.Lexical;
using AiAssistant.Retrieval.Storage.Passages;
using AiAssistant.Retrieval.Storage.Sections;
using AiAssistant.Retrieval.Vectors;

namespace AiAssistant.Retrieval.Storage;

/// <summary>Builds a version from its passages, one after another.</summary>
internal sealed class IndexedVersionBuilder(
    ResourceVersion version, EmbeddingIdentity? embeddings, PassageIndexOptions options, ISectionSink sink, BuildLimits limits) : IDisposable
{
    private readonly SortedDictionary<string, LexicalIndexBuilder> _lexical = new(StringComparer.Ordinal);
    private readonly VectorIndexBuilder? _vectors = embeddings is null ? null : new(embeddings, options.Vectors, limits);
    private readonly StoredPassagesWriter _passages = new(sink);

    /// <summary>How many passages were taken.</summary>
    public int Passages => _passages.Count;

    /// <summary>Takes the next passage.</summary>
    /// <exception cref="ArgumentException">Its id is not the next one of the version, or its vector does not fit.</exception>
    public void Add(EmbeddedPassage embedded)
    {
        var passage = embedded.Passage ?? throw new ArgumentException($"Passage {Passages} of version {version} is null.", nameof(embedded));
        var expected = new PassageId(version, Passages);
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
            lexical = new LexicalIndexBuilder(analyzer, options.Bm25, limits);
            _lexical.Add(analyzer.Name, lexical);
        }

        lexical.Add(Passages, passage);
        _passages.Add(passage);
    }

    /// <summary>Writes what was collected.</summary>
    /// <param name="cancellationToken">Cancels between two sections.</param>
    public void Write(CancellationToken cancellationToken)
    {
        _passages.End();
        var part = 0;
        foreach (var lexical in _lexical.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lexical.Write(sink, part++, Passages);
        }

        cancellationToken.ThrowIfCancellationRequested();
        _vectors?.Write(sink);
        new IndexManifest(version, Passages, [.. _lexical.Keys], IndexManifest.WeightsOf(options.Bm25), embeddings, options.Vectors).Write(sink);
    }

    public void Dispose()
    {
        // Temporary files first: to end the passages writes what is left of them, which a full disk refuses.
        foreach (var lexical in _lexical.Values)
        {
            lexical.Dispose();
        }

        _vectors?.Dispose();
        _passages.Dispose();
    }
}
