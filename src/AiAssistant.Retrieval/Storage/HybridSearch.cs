using AiAssistant.Retrieval.Analysis;
using AiAssistant.Retrieval.Fusion;
using AiAssistant.Retrieval.Lexical;

namespace AiAssistant.Retrieval.Storage;

/// <summary>One search over the selected versions: words, vectors, or both, then ranks.</summary>
internal sealed class HybridSearch(IReadOnlyList<IndexedVersion> versions, PassageIndexOptions options)
{
    /// <summary>How many of the best by words, and by vector, are fused at least.</summary>
    private const int LeastCandidates = 200;

    /// <summary>Searches.</summary>
    /// <param name="text">The question, cut to its greatest length; null for a search by vector alone.</param>
    /// <param name="unitVector">The question's vector of length 1; null for a search by words alone.</param>
    /// <param name="limit">How many passages at the most.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public IReadOnlyList<Evidence> Run(ReadOnlyMemory<char>? text, float[]? unitVector, int limit, CancellationToken cancellationToken)
    {
        using var cosines = unitVector is null ? null : ScanVectors(unitVector, cancellationToken);
        var depth = text is null || cosines is null ? limit : Math.Max(limit, LeastCandidates);
        var passages = versions.Sum(version => (long)version.Passages.Count);
        var kept = new HashSet<(int Version, int Ordinal)>();
        var searches = text is { } question ? SearchWords(question.Span) : [];
        try
        {
            var best = new TopCandidates(depth, passages);
            foreach (var search in searches)
            {
                search.Collect(best, cancellationToken);
            }

            kept.UnionWith(best.Kept());
            if (cosines is not null)
            {
                Keep(cosines, depth, passages, kept);
            }

            var candidates = new List<(Candidate Candidate, double Words)>(kept.Count);
            foreach (var (version, ordinal) in kept.Order())
            {
                var words = searches.Sum(search => search.ScoreOf(version, ordinal));
                var cosine = cosines is null ? float.NaN : cosines[version][ordinal];
                candidates.Add((new Candidate(version, ordinal, words > 0 ? (float)words : null, float.IsNaN(cosine) ? null : cosine), words));
            }

            var ranked = Rank(candidates, text is not null, cosines is not null);
            return [.. ranked.Take(limit).Select((item, place) => ToEvidence(item, place + 1))];
        }
        finally
        {
            searches.ForEach(search => search.Dispose());
        }
    }

    private Evidence ToEvidence(RankedCandidate item, int rank) => new(versions[item.Candidate.Version].Passages[item.Candidate.Ordinal], rank, item.Score)
    {
        Bm25 = item.Candidate.Bm25,
        Cosine = item.Candidate.Cosine,
    };

    private List<RankedCandidate> Rank(List<(Candidate Candidate, double Words)> candidates, bool words, bool vectors)
    {
        if (words && vectors)
        {
            return WeightedScoreFusion.Rank(candidates.ConvertAll(item => item.Candidate), options.VectorWeight);
        }

        var ranked = candidates.ConvertAll(item => new RankedCandidate(item.Candidate, words ? item.Words : item.Candidate.Cosine ?? 0));
        ranked.Sort(RankedCandidate.BestFirst);
        return ranked;
    }

    private static void Keep(PassageScores scores, int depth, long passages, HashSet<(int Version, int Ordinal)> kept)
    {
        var top = new TopCandidates(depth, passages);
        for (var i = 0; i < scores.Versions; i++)
        {
            top.Offer(i, scores.Of(i), float.NegativeInfinity);
        }

        kept.UnionWith(top.Kept());
    }

    private List<Bm25Search> SearchWords(ReadOnlySpan<char> question)
    {
        var searches = new List<Bm25Search>();
        foreach (var analyzer in AnalyzersPresent())
        {
            var indexes = new List<(int Version, LexicalIndex Index)>();
            for (var i = 0; i < versions.Count; i++)
            {
                if (versions[i].Lexical.FirstOrDefault(index => index.Analyzer == analyzer) is { } index)
                {
                    indexes.Add((i, index));
                }
            }

            if (Bm25Search.Create(question, indexes, options.Bm25) is { } search)
            {
                searches.Add(search);
            }
        }

        return searches;
    }

    private IEnumerable<TextAnalyzer> AnalyzersPresent() =>
        options.Analyzers.All.Where(analyzer => versions.Any(version => version.Lexical.Any(index => index.Analyzer == analyzer)));

    private PassageScores ScanVectors(float[] unitVector, CancellationToken cancellationToken)
    {
        var cosines = new PassageScores(versions);
        for (var i = 0; i < versions.Count; i++)
        {
            if (versions[i].Vectors is { } vectors)
            {
                vectors.Scan(unitVector, cosines[i], cancellationToken);
            }
            else
            {
                Array.Fill(cosines[i], float.NaN);
            }
        }

        return cosines;
    }
}
