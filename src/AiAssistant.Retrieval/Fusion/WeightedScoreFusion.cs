namespace AiAssistant.Retrieval.Fusion;

/// <summary>
/// Fuses lexical and vector scores: each is normalised, then they are added with weights ("convex combination", Bruch, Gai, Ingber: "An Analysis of Fusion
/// Functions for Hybrid Retrieval", TOIS 2023). Chosen over reciprocal rank fusion, which forgets by how much one passage is better and so lost up to 0.12
/// nDCG@10 against words alone where vectors are weak. A candidate that cannot have a cosine is judged by its words alone.
/// </summary>
/// <remarks>
/// A score is divided by the geometric mean of the best one among the candidates and of what a perfect match would have. By the best alone, a list in which
/// nothing fits would count as much as one in which something does; by the perfect match alone, the kind whose scores come nearer to it always wins. So the
/// words' share falls when the index does not know the question's words, as with typing errors and unusual forms, and the fused score of a perfect match is 1.
/// </remarks>
internal static class WeightedScoreFusion
{
    private const double PerfectCosine = 1;

    /// <summary>Ranks candidates.</summary>
    /// <param name="candidates">The candidates, each once.</param>
    /// <param name="vectorWeight">The weight of the cosine, 0 to 1; words have the rest.</param>
    /// <param name="perfectBm25">The BM25 score that no passage exceeds; where it is lower than a candidate's, that one's counts.</param>
    /// <param name="ranked">Receives all of them, best first; as long as the candidates.</param>
    public static void Rank(ReadOnlySpan<Candidate> candidates, double vectorWeight, double perfectBm25, Span<RankedCandidate> ranked)
    {
        double bestBm25 = 0;
        double bestCosine = 0;
        foreach (var candidate in candidates)
        {
            bestBm25 = Math.Max(bestBm25, candidate.Bm25 ?? 0);
            bestCosine = Math.Max(bestCosine, candidate.Cosine ?? 0);
        }

        var perBm25 = Reciprocal(bestBm25, perfectBm25);
        var perCosine = Reciprocal(bestCosine, PerfectCosine);
        for (var i = 0; i < candidates.Length; i++)
        {
            var candidate = candidates[i];
            var words = (candidate.Bm25 ?? 0) * perBm25;
            ranked[i] = new RankedCandidate(
                candidate, candidate.Cosine is { } cosine ? ((1 - vectorWeight) * words) + (vectorWeight * cosine * perCosine) : words);
        }

        ranked.Sort(RankedCandidate.BestFirst);
    }

    /// <summary>
    /// The cosine that another passage must have to change anything: with a lower one it does not come among the best, and there is a greater one. So many
    /// candidates are better than any passage below it, however great the greatest cosine turns out to be.
    /// </summary>
    /// <param name="candidates">What the words found: no other passage has a higher BM25 score than <paramref name="otherBm25"/>. Their cosines are known.</param>
    /// <param name="otherBm25">The most that any other passage's BM25 score can be.</param>
    /// <param name="limit">How many are the best.</param>
    /// <param name="vectorWeight">The weight of the cosine.</param>
    /// <param name="perfectBm25">The BM25 score that no passage exceeds.</param>
    /// <param name="cosines">Room for as many values as there are candidates; overwritten.</param>
    /// <returns>Negative infinity when there are fewer candidates than that.</returns>
    public static double CosineFloor(
        ReadOnlySpan<Candidate> candidates, double otherBm25, int limit, double vectorWeight, double perfectBm25, Span<double> cosines)
    {
        if (candidates.Length < limit || limit == 0)
        {
            return double.NegativeInfinity;
        }

        double bestBm25 = 0;
        double bestCosine = 0;
        foreach (var candidate in candidates)
        {
            bestBm25 = Math.Max(bestBm25, candidate.Bm25 ?? 0);
            bestCosine = Math.Max(bestCosine, candidate.Cosine ?? 0);
        }

        // A score of words in cosines. The greatest cosine can only rise, which makes cosines count less and words more.
        var perCosine = bestCosine > 0 ? vectorWeight * Reciprocal(bestCosine, PerfectCosine) : double.PositiveInfinity;
        var rate = Reciprocal(bestBm25, perfectBm25) / perCosine;
        cosines = cosines[..candidates.Length];
        for (var i = 0; i < candidates.Length; i++)
        {
            var words = candidates[i].Bm25 ?? 0;
            cosines[i] = candidates[i].Cosine is { } cosine
                ? cosine + ((1 - vectorWeight) * rate * (words - otherBm25))
                : rate * (words - ((1 - vectorWeight) * otherBm25));
        }

        cosines.Sort();
        return Math.Min(cosines[^limit], bestCosine);
    }

    private static double Reciprocal(double best, double perfect) => best > 0 ? 1 / Math.Sqrt(best * Math.Max(best, perfect)) : 1;
}
