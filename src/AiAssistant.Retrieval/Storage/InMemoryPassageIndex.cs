using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AiAssistant.Resources;
using AiAssistant.Retrieval.Storage;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval;

/// <summary>
/// An index in the process's memory: exact BM25, cosines as exact as <see cref="PassageIndexOptions.Vectors"/> says, and both fused (the best 200 of each
/// kind, more where the limit is higher).
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
    private readonly PassageIndexOptions _options;
    private ImmutableSortedDictionary<ResourceVersion, MemoryVersion> _versions = ImmutableSortedDictionary<ResourceVersion, MemoryVersion>.Empty;

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
        EmbeddingIdentityCheck.Check(embeddings, nameof(embeddings));
        var sections = new MemorySections();
        using var builder = new IndexedVersionBuilder(version, embeddings, _options, sections, BuildLimits.None);
        await foreach (var passage in passages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            builder.Add(passage);
        }

        builder.Write(cancellationToken);
        var built = new MemoryVersion(IndexedVersion.Open(sections, version, _options, keepsPassages: true), sections.Length);
        cancellationToken.ThrowIfCancellationRequested();
        ImmutableInterlocked.Update(ref _versions, static (versions, added) => versions.SetItem(added.Index.Version, added), built);
        return builder.Passages;
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
        RetrievalQueryCheck.Check(query);
        cancellationToken.ThrowIfCancellationRequested();
        var versions = Volatile.Read(ref _versions);
        var selection = new VersionSelection(query);
        foreach (var version in VersionSelection.InOrder(query))
        {
            selection.Add(version, versions.GetValueOrDefault(version)?.Index);
        }

        return Task.FromResult(selection.Search(_options, cancellationToken));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Passage>> FindBySourceAsync(ResourceVersion version, string source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Volatile.Read(ref _versions).TryGetValue(version, out var found) ? found.Index.Passages.FindBySource(source) : []);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<EmbeddedPassage> ListPassagesAsync(ResourceVersion version,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        if (!Volatile.Read(ref _versions).TryGetValue(version, out var found))
        {
            yield break;
        }

        for (var ordinal = 0; ordinal < found.Index.Passages.Count; ordinal++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return found.Index.Read(ordinal);
        }
    }

    /// <summary>Counts what the index holds now. Linear in the number of versions.</summary>
    public PassageIndexStatistics GetStatistics()
    {
        var versions = Volatile.Read(ref _versions);
        long passages = 0;
        long terms = 0;
        long postings = 0;
        long bytes = 0;
        foreach (var version in versions.Values)
        {
            passages += version.Index.Passages.Count;
            bytes += version.Bytes;
            foreach (var index in version.Index.Lexical)
            {
                terms += index.Terms;
                postings += index.Postings;
            }
        }

        return new PassageIndexStatistics(versions.Count, passages, terms, postings, bytes);
    }

    private sealed record MemoryVersion(IndexedVersion Index, long Bytes);
}
