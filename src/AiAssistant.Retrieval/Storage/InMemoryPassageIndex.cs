using System.Collections.Immutable;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using AiAssistant.Resources;
using AiAssistant.Retrieval.Storage;
using AiAssistant.Retrieval.Vectors;

namespace AiAssistant.Retrieval;

/// <summary>
/// An index in the process's memory: exact BM25, exact cosines, and both fused (the best 200 of each kind, more where the limit is higher).
/// </summary>
/// <remarks>
/// <para>Thread-safety: all members may be called at once from any thread. A search sees the versions as they were when it began.</para>
/// <para>A search runs on the caller's thread and is finished when the task is returned. A question's vector without direction (all zeros) finds nothing by
/// vector.</para>
/// <para>Warnings: <c>retrieval.version.missing</c> (a version that is not there was left out) and <c>retrieval.version.noVectors</c> (a version without
/// vectors was searched by words alone), each with the version as its argument.</para>
/// <example>
/// The index used alone:
/// <code>
/// var embeddings = new SubwordEmbeddingGenerator();
/// var index = new InMemoryPassageIndex();
/// var version = new ResourceVersion(new ResourceId(default, "faq"), 1);
/// string[] answers = ["We deliver in two days.", "Returns are free for 30 days."];
/// await index.WriteAsync(version, embeddings.Identity, answers.Select((answer, ordinal) => new EmbeddedPassage(
///     new Passage { Id = new(version, ordinal), Kind = ResourceKind.KnowledgeBase, Source = $"faq-{ordinal}", Text = answer, Language = "en" },
///     embeddings.Embed(answer))).ToAsyncEnumerable());
/// const string Question = "How long does delivery take?";
/// var result = await index.RetrieveAsync(new RetrievalQuery
/// {
///     Versions = [version], Text = Question, Vector = new QueryVector(embeddings.Embed(Question), embeddings.Identity), Limit = 3,
/// });
/// </code>
/// </example>
/// </remarks>
public sealed class InMemoryPassageIndex : IPassageIndex, IPassageLookup
{
    /// <summary>How much of a question is read, in characters.</summary>
    private const int MaxQuestionLength = 8_192;

    private readonly PassageIndexOptions _options;
    private ImmutableSortedDictionary<ResourceVersion, IndexedVersion> _versions = ImmutableSortedDictionary<ResourceVersion, IndexedVersion>.Empty;

    /// <summary>Creates an empty index.</summary>
    /// <param name="options">How it reads and ranks; default <see cref="PassageIndexOptions"/> as they are.</param>
    /// <exception cref="ArgumentException">A value of the options is out of its range.</exception>
    public InMemoryPassageIndex(PassageIndexOptions? options = null)
    {
        _options = options ?? new PassageIndexOptions();
        _options.Validate(nameof(options));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="passages"/> is null.</exception>
    public async Task<int> WriteAsync(
        ResourceVersion version, EmbeddingIdentity? embeddings, IAsyncEnumerable<EmbeddedPassage> passages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(passages);
        if (embeddings is { Dimensions: < 1 or > VectorIndexBuilder.MaxDimensions })
        {
            throw new ArgumentException($"'{embeddings.Name}' has {embeddings.Dimensions} dimensions; an index takes from 1 to {VectorIndexBuilder.MaxDimensions}.", nameof(embeddings));
        }

        using var builder = new IndexedVersionBuilder(version, embeddings, _options);
        await foreach (var passage in passages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            builder.Add(passage);
        }

        var built = builder.Build();
        cancellationToken.ThrowIfCancellationRequested();
        ImmutableInterlocked.Update(ref _versions, static (versions, added) => versions.SetItem(added.Version, added), built);
        return built.Passages.Count;
    }

    /// <inheritdoc/>
    public Task RemoveAsync(ResourceVersion version, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ImmutableInterlocked.Update(ref _versions, static (versions, removed) => versions.Remove(removed), version);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ResourceVersion> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var version in Volatile.Read(ref _versions).Keys)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return version;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The query has neither text nor vector, its limit is below 1, or its vector's length is not its identity's or holds
    /// a value that is not a finite number.</exception>
    public Task<RetrievalResult> RetrieveAsync(RetrievalQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        Check(query);
        cancellationToken.ThrowIfCancellationRequested();

        var warnings = new List<Finding>();
        var selected = Select(query, warnings);
        var text = query.Text?.AsMemory();
        if (text is { Length: > MaxQuestionLength } longer)
        {
            text = longer[..MaxQuestionLength];
        }

        var vector = query.Vector is null ? null : VectorNorm.Normalize(query.Vector.Values.Span);
        var evidence = new HybridSearch(selected, _options).Run(text, vector, query.Limit, cancellationToken);
        return Task.FromResult(new RetrievalResult(evidence) { Warnings = warnings });
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Passage>> FindBySourceAsync(ResourceVersion version, string source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Volatile.Read(ref _versions).TryGetValue(version, out var indexed) ? indexed.FindBySource(source) : []);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<EmbeddedPassage> ListPassagesAsync(ResourceVersion version,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        if (!Volatile.Read(ref _versions).TryGetValue(version, out var indexed))
        {
            yield break;
        }

        for (var ordinal = 0; ordinal < indexed.Passages.Count; ordinal++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new EmbeddedPassage(indexed.Passages[ordinal], ReadVector(indexed.Vectors, ordinal));
        }
    }

    /// <summary>Counts what the index holds now. Linear in the number of passages.</summary>
    public PassageIndexStatistics GetStatistics()
    {
        var versions = Volatile.Read(ref _versions);
        long passages = 0;
        long terms = 0;
        long postings = 0;
        long bytes = 0;
        foreach (var version in versions.Values)
        {
            passages += version.Passages.Count;
            terms += version.Lexical.Sum(index => (long)index.Terms);
            postings += version.Lexical.Sum(index => (long)index.Postings);
            bytes += version.EstimateBytes();
        }

        return new PassageIndexStatistics(versions.Count, passages, terms, postings, bytes);
    }

    private static ReadOnlyMemory<float> ReadVector(VectorIndex? vectors, int ordinal)
    {
        if (vectors is null)
        {
            return default;
        }

        var vector = new float[vectors.Identity.Dimensions];
        vectors.Read(ordinal, vector);
        return vector;
    }

    private List<IndexedVersion> Select(RetrievalQuery query, List<Finding> warnings)
    {
        var versions = Volatile.Read(ref _versions);
        var selected = new List<IndexedVersion>();
        foreach (var version in query.Versions.Distinct().Order())
        {
            if (!versions.TryGetValue(version, out var indexed))
            {
                warnings.Add(new Finding("retrieval.version.missing", version.ToString()) { Severity = FindingSeverity.Warning });
                continue;
            }

            if (query.Vector is { } vector && indexed.Passages.Count > 0)
            {
                if (indexed.Vectors is null)
                {
                    warnings.Add(new Finding("retrieval.version.noVectors", version.ToString()) { Severity = FindingSeverity.Warning });
                }
                else if (indexed.Vectors.Identity != vector.Identity)
                {
                    throw Mismatch(version, indexed.Vectors.Identity, vector.Identity);
                }
            }

            selected.Add(indexed);
        }

        return selected;
    }

    private static EmbeddingMismatchException Mismatch(ResourceVersion version, EmbeddingIdentity stored, EmbeddingIdentity asked) =>
        new($"The vectors of version {version} were made by '{stored}', the question's by '{asked}'. "
            + "Learn the resource again with the generator in use, or use the one it was learned with.")
        {
            Stored = stored,
            Asked = asked,
            Operation = "retrieve",
        };

    private static void Check(RetrievalQuery query)
    {
        if (query.Versions is null)
        {
            throw new ArgumentException("The query names no list of versions; an empty list finds nothing.", nameof(query));
        }

        if (query.Text is null && query.Vector is null)
        {
            throw new ArgumentException("The query has neither text nor vector; give one of them or both.", nameof(query));
        }

        if (query.Limit < 1)
        {
            throw new ArgumentException($"The query's limit is {query.Limit}; it must be at least 1.", nameof(query));
        }

        if (query.Vector is not { } vector)
        {
            return;
        }

        if (vector.Values.Length != vector.Identity.Dimensions)
        {
            throw new ArgumentException(
                $"The question's vector has {vector.Values.Length} values; '{vector.Identity.Name}' makes {vector.Identity.Dimensions}.", nameof(query));
        }

        if (!TensorPrimitives.IsFiniteAll(vector.Values.Span))
        {
            throw new ArgumentException("The question's vector holds a value that is not a finite number.", nameof(query));
        }
    }
}
