using System.Buffers;
using AiAssistant.Retrieval.Fusion;
using AiAssistant.Retrieval.Lexical;
using AiAssistant.Retrieval.Vectors;

namespace AiAssistant.Retrieval.Storage;

/// <summary>One search over the selected versions: words, vectors, or both, then ranks. Passages are read only for what is returned.</summary>
internal sealed class HybridSearch(IReadOnlyList<IndexedVersion> versions, PassageIndexOptions options) : IDisposable
{
    /// <summary>How many of the best by words, and by vector, are fused at least.</summary>
    private const int LeastCandidates = 200;

    /// <summary>More than the computation of a cosine, and of a floor for it, in single precision is wrong.</summary>
    private const float RoundingError = 1e-5f;

    private static readonly Comparer<Candidate> ById = Comparer<Candidate>.Create(Candidate.ById);

    private readonly List<Bm25Search> _words = [];
    private VectorQuery? _vector;
    private double _perfectBm25;

    /// <summary>Searches, once, and ranks what was found. No passage is read.</summary>
    /// <param name="text">The question, cut to its greatest length; null for a search by vector alone.</param>
    /// <param name="vector">The question's vector; null for a search by words alone.</param>
    /// <param name="limit">How many passages at the most.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public RankedCandidate[] Rank(ReadOnlyMemory<char>? text, ReadOnlyMemory<float>? vector, int limit, CancellationToken cancellationToken)
    {
        if (text is { } question)
        {
            AskWords(question.Span);
        }

        _vector = vector is { } direction ? VectorQuery.Create(direction.Span) : null;
        long passages = 0;
        foreach (var version in versions)
        {
            passages += version.Passages.Count;
        }

        var isHybrid = text is not null && _vector is not null;
        var depth = isHybrid ? Math.Max(limit, LeastCandidates) : limit;
        using var byWords = new TopCandidates(text is null ? 0 : depth, passages);
        using var byVector = new TopCandidates(_vector is null ? 0 : depth, passages);
        var most = byWords.Limit + byVector.Limit;
        var candidates = ArrayPool<Candidate>.Shared.Rent(most);
        var ranked = ArrayPool<RankedCandidate>.Shared.Rent(most);
        try
        {
            var count = CollectWords(byWords, candidates, cancellationToken);
            var scan = isHybrid ? new VectorScan { Floor = Floor(candidates.AsSpan(0, count), byWords, limit) } : VectorScan.Default;
            CollectVectors(byVector, scan, cancellationToken);
            count = Join(candidates, count, byVector.Items);
            Rank(candidates.AsSpan(0, count), ranked.AsSpan(0, count), isHybrid);
            return ranked.AsSpan(0, Math.Min(limit, count)).ToArray();
        }
        finally
        {
            ArrayPool<Candidate>.Shared.Return(candidates);
            ArrayPool<RankedCandidate>.Shared.Return(ranked);
        }
    }

    /// <summary>Reads the passages of what was found.</summary>
    public Evidence[] Read(ReadOnlySpan<RankedCandidate> best)
    {
        var evidence = new Evidence[best.Length];
        for (var i = 0; i < best.Length; i++)
        {
            var (version, ordinal, bm25, cosine) = best[i].Candidate;
            evidence[i] = new Evidence(versions[version].Passages.Read(ordinal), i + 1, best[i].Score) { Bm25 = bm25, Cosine = cosine };
        }

        return evidence;
    }

    public void Dispose()
    {
        _words.ForEach(static search => search.Dispose());
        _vector?.Dispose();
    }

    private void AskWords(ReadOnlySpan<char> question)
    {
        foreach (var analyzer in options.Analyzers.All)
        {
            List<(int Version, LexicalIndex Index)>? indexes = null;
            for (var i = 0; i < versions.Count; i++)
            {
                foreach (var index in versions[i].Lexical)
                {
                    if (index.Analyzer == analyzer)
                    {
                        (indexes ??= []).Add((i, index));
                    }
                }
            }

            if (indexes is not null && Bm25Search.Create(question, indexes, options.Bm25) is { } search)
            {
                _words.Add(search);
                _perfectBm25 = Math.Max(_perfectBm25, search.Perfect);
            }
        }
    }

    // What the words find, with its cosines, by ascending id.
    private int CollectWords(TopCandidates top, Span<Candidate> candidates, CancellationToken cancellationToken)
    {
        foreach (var search in _words)
        {
            search.Collect(top, cancellationToken);
        }

        var count = 0;
        foreach (var found in top.Items)
        {
            candidates[count++] = new Candidate(found.Version, found.Ordinal, found.Score, null);
        }

        candidates = candidates[..count];
        candidates.Sort(Candidate.ById);
        foreach (ref var candidate in candidates)
        {
            candidate = candidate with { Cosine = CosineOf(candidate) };
        }

        return count;
    }

    // With it vectors that could not come among the best are not looked at: most, where the words say much.
    private float Floor(ReadOnlySpan<Candidate> byWords, TopCandidates top, int limit)
    {
        var cosines = ArrayPool<double>.Shared.Rent(byWords.Length);
        var floor = WeightedScoreFusion.CosineFloor(byWords, Math.Max(0, top.Bar), limit, options.VectorWeight, _perfectBm25, cosines);
        ArrayPool<double>.Shared.Return(cosines);
        return (float)floor - RoundingError;
    }

    private void CollectVectors(TopCandidates top, VectorScan scan, CancellationToken cancellationToken)
    {
        for (var i = 0; _vector is not null && i < versions.Count; i++)
        {
            versions[i].Vectors?.Collect(_vector, i, top, scan, cancellationToken);
        }
    }

    // Adds what the vector found, each passage once, with both of its scores.
    private int Join(Span<Candidate> candidates, int byWords, ReadOnlySpan<ScoredPassage> byVector)
    {
        var count = byWords;
        foreach (var found in byVector)
        {
            var candidate = new Candidate(found.Version, found.Ordinal, null, found.Score);
            if (candidates[..byWords].BinarySearch(candidate, ById) < 0)
            {
                candidates[count++] = candidate;
            }
        }

        var added = candidates[byWords..count];
        added.Sort(Candidate.ById); // scores are read fastest in this order
        foreach (ref var candidate in added)
        {
            candidate = candidate with { Bm25 = ScoreOf(candidate) };
        }

        return count;
    }

    private double? ScoreOf(Candidate candidate)
    {
        foreach (var search in _words)
        {
            var score = search.ScoreOf(candidate.Version, candidate.Ordinal);
            if (score > 0)
            {
                return score;
            }
        }

        return null;
    }

    private double? CosineOf(Candidate candidate)
    {
        if (_vector is null || versions[candidate.Version].Vectors is not { } vectors)
        {
            return null;
        }

        var cosine = vectors.CosineOf(_vector, candidate.Ordinal);
        return float.IsNaN(cosine) ? null : cosine;
    }

    private void Rank(ReadOnlySpan<Candidate> candidates, Span<RankedCandidate> ranked, bool isHybrid)
    {
        if (isHybrid)
        {
            WeightedScoreFusion.Rank(candidates, options.VectorWeight, _perfectBm25, ranked);
            return;
        }

        for (var i = 0; i < candidates.Length; i++)
        {
            ranked[i] = new RankedCandidate(candidates[i], candidates[i].Bm25 ?? candidates[i].Cosine ?? 0);
        }

        ranked.Sort(RankedCandidate.BestFirst);
    }
}
