namespace AiAssistant.Retrieval.Fusion;

/// <summary>
/// Fuses lexical and vector scores: each is divided by the best of its kind among the candidates, then they are added with weights ("convex combination",
/// Bruch, Gai, Ingber: "An Analysis of Fusion Functions for Hybrid Retrieval", TOIS 2023). Chosen over reciprocal rank fusion, which forgets by how much one
/// passage is better and so lost up to 0.12 nDCG@10 against words alone where vectors are weak. A candidate that cannot have a cosine is judged by its words
/// alone.
/// </summary>
internal static class WeightedScoreFusion
{
    /// <summary>Ranks candidates.</summary>
    /// <param name="candidates">The candidates, each once.</param>
    /// <param name="vectorWeight">The weight of the cosine, 0 to 1; words have the rest.</param>
    /// <param name="ranked">Receives all of them, best first; as long as the candidates.</param>
    public static void Rank(ReadOnlySpan<Candidate> candidates, double vectorWeight, Span<RankedCandidate> ranked)
    {
        double bestBm25 = 0;
        double bestCosine = 0;
        foreach (var candidate in candidates)
        {
            bestBm25 = Math.Max(bestBm25, candidate.Bm25 ?? 0);
            bestCosine = Math.Max(bestCosine, candidate.Cosine ?? 0);
        }

        for (var i = 0; i < candidates.Length; i++)
        {
            var candidate = candidates[i];
            var words = bestBm25 > 0 ? (candidate.Bm25 ?? 0) / bestBm25 : 0;
            var score = candidate.Cosine is { } cosine
                ? ((1 - vectorWeight) * words) + (vectorWeight * (bestCosine > 0 ? cosine / bestCosine : cosine))
                : words;
            ranked[i] = new RankedCandidate(candidate, score);
        }

        ranked.Sort(RankedCandidate.BestFirst);
    }
}
