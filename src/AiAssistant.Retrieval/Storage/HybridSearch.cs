using AiAssistant.Retrieval.Analysis;
using AiAssistant.Retrieval.Fusion;
using AiAssistant.Retrieval.Lexical;

namespace AiAssistant.Retrieval.Storage;

/// <summary>One search over the selected versions: words, vectors, or both, then ranks.</summary>
internal sealed class HybridSearch(IReadOnlyList<IndexedVersion> versions, PassageIndexOptions options)
{
    /// <summary>How many of the best by words, and by vector, are fused at least.</summary>
    private const int LeastCandidates = 200;

    private double _perfectBm25;

    /// <summary>Searches.</summary>
    /// <param name="text">The question, cut to its greatest length; null for a search by vector alone.</param>
    /// <param name="unitVector">The question's vector of length 1; null for a search by words alone.</param>
    /// <param name="limit">How many passages at the most.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public IReadOnlyList<Evidence> Run(ReadOnlyMemory<char>? text, float[]? unitVector, int limit, CancellationToken cancellationToken)
    {
        using var bm25 = text is { } question ? ScoreWords(question.Span, cancellationToken) : null;
        using var cosines = unitVector is null ? null : ScanVectors(unitVector, cancellationToken);
        if (bm25 is null && cosines is null)
        {
            return [];
        }

        var depth = bm25 is null || cosines is null ? limit : Math.Max(limit, LeastCandidates);
        var passages = versions.Sum(version => (long)version.Passages.Count);
        var kept = new HashSet<(int Version, int Ordinal)>();
        if (bm25 is not null)
        {
            Keep(bm25, above: 0, depth, passages, kept);
        }

        if (cosines is not null)
        {
            Keep(cosines, float.NegativeInfinity, depth, passages, kept);
        }

        var candidates = new List<Candidate>(kept.Count);
        foreach (var (version, ordinal) in kept)
        {
            var words = bm25 is null ? 0 : bm25[version][ordinal];
            var cosine = cosines is null ? float.NaN : cosines[version][ordinal];
            candidates.Add(new Candidate(version, ordinal, words > 0 ? words : null, float.IsNaN(cosine) ? null : cosine));
        }

        var ranked = Rank(candidates, bm25 is not null, cosines is not null);
        return [.. ranked.Take(limit).Select((item, place) => ToEvidence(item, place + 1))];
    }

    private Evidence ToEvidence(RankedCandidate item, int rank) => new(versions[item.Candidate.Version].Passages[item.Candidate.Ordinal], rank, item.Score)
    {
        Bm25 = item.Candidate.Bm25,
        Cosine = item.Candidate.Cosine,
    };

    private List<RankedCandidate> Rank(List<Candidate> candidates, bool words, bool vectors)
    {
        if (words && vectors)
        {
            return WeightedScoreFusion.Rank(candidates, options.VectorWeight, _perfectBm25);
        }

        var ranked = candidates.ConvertAll(candidate => new RankedCandidate(candidate, (words ? candidate.Bm25 : candidate.Cosine) ?? 0));
        ranked.Sort(RankedCandidate.BestFirst);
        return ranked;
    }

    private static void Keep(PassageScores scores, float above, int depth, long passages, HashSet<(int Version, int Ordinal)> kept)
    {
        var top = new TopCandidates(depth, passages);
        for (var i = 0; i < scores.Versions; i++)
        {
            top.Offer(i, scores.Of(i), above);
        }

        kept.UnionWith(top.Kept());
    }

    private PassageScores ScoreWords(ReadOnlySpan<char> question, CancellationToken cancellationToken)
    {
        var scores = new PassageScores(versions);
        foreach (var analyzer in AnalyzersPresent())
        {
            var indexes = new List<LexicalIndex>();
            var targets = new List<float[]>();
            for (var i = 0; i < versions.Count; i++)
            {
                if (versions[i].Lexical.FirstOrDefault(index => index.Analyzer == analyzer.Name) is not { } index)
                {
                    continue;
                }

                indexes.Add(index);
                targets.Add(scores[i]);
            }

            var terms = QueryTerms.Read(analyzer, question);
            Bm25Scorer.Score(terms, indexes, targets, options.Bm25, cancellationToken);
            _perfectBm25 = Math.Max(_perfectBm25, PerfectScore.Of(terms, indexes));
        }

        return scores;
    }

    private IEnumerable<TextAnalyzer> AnalyzersPresent() =>
        options.Analyzers.All.Where(analyzer => versions.Any(version => version.Lexical.Any(index => index.Analyzer == analyzer.Name)));

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
