using AiAssistant.Resources;
using AiAssistant.Retrieval.Fusion;

namespace AiAssistant.Retrieval.Storage;

/// <summary>The versions that a query searches, as they come in order, and what its caller should know about those that are missing.</summary>
internal sealed class VersionSelection(RetrievalQuery query)
{
    /// <summary>How much of a question is read, in characters.</summary>
    private const int MaxQuestionLength = 8_192;

    private readonly List<IndexedVersion> _versions = new(query.Versions.Count);
    private List<Finding>? _warnings;

    /// <summary>The versions that a query names: each once, in order.</summary>
    public static ArraySegment<ResourceVersion> InOrder(RetrievalQuery query)
    {
        var versions = query.Versions.ToArray();
        Array.Sort(versions);
        var count = 0;
        foreach (var version in versions)
        {
            if (count == 0 || versions[count - 1] != version)
            {
                versions[count++] = version;
            }
        }

        return new ArraySegment<ResourceVersion>(versions, 0, count);
    }

    /// <summary>Takes the next version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="indexed">Its index; null when it is not there.</param>
    /// <exception cref="EmbeddingMismatchException">Its vectors were made by another generator than the query's.</exception>
    public void Add(ResourceVersion version, IndexedVersion? indexed)
    {
        if (indexed is null)
        {
            Warn("retrieval.version.missing", version);
            return;
        }

        if (query.Vector is { } vector && indexed.Passages.Count > 0)
        {
            if (indexed.Vectors is null)
            {
                Warn("retrieval.version.noVectors", version);
            }
            else if (indexed.Vectors.Identity != vector.Identity)
            {
                throw Mismatch(version, indexed.Vectors.Identity, vector.Identity);
            }
        }

        _versions.Add(indexed);
    }

    /// <summary>Searches the versions taken.</summary>
    /// <exception cref="IndexCorruptException">An index is not as it was written.</exception>
    public RetrievalResult Search(PassageIndexOptions options, CancellationToken cancellationToken)
    {
        using var search = new HybridSearch(_versions, options);
        var evidence = search.Read(Rank(search, cancellationToken));
        return new RetrievalResult(evidence) { Warnings = _warnings ?? (IReadOnlyList<Finding>)[] };
    }

    /// <summary>Searches the versions taken, without reading a passage.</summary>
    /// <exception cref="IndexCorruptException">An index is not as it was written.</exception>
    public RankedCandidate[] Rank(PassageIndexOptions options, CancellationToken cancellationToken)
    {
        using var search = new HybridSearch(_versions, options);
        return Rank(search, cancellationToken);
    }

    private RankedCandidate[] Rank(HybridSearch search, CancellationToken cancellationToken)
    {
        var text = query.Text?.AsMemory();
        if (text is { Length: > MaxQuestionLength } longer)
        {
            text = longer[..MaxQuestionLength];
        }

        return search.Rank(text, query.Vector?.Values, query.Limit, cancellationToken);
    }

    private void Warn(string code, ResourceVersion version) =>
        (_warnings ??= []).Add(new Finding(code, version.ToString()) { Severity = FindingSeverity.Warning });

    private static EmbeddingMismatchException Mismatch(ResourceVersion version, EmbeddingIdentity stored, EmbeddingIdentity asked) =>
        new($"The vectors of version {version} were made by '{stored}', the question's by '{asked}'. "
            + "Learn the resource again with the generator in use, or use the one it was learned with.")
        {
            Stored = stored,
            Asked = asked,
            Operation = "retrieve",
        };
}
