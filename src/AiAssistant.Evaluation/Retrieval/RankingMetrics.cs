namespace AiAssistant.Evaluation.Retrieval;

/// <summary>
/// Measures of one ranking, as trec_eval defines them: the gain is the judged score itself (negative scores gain nothing), the discount log2(rank + 1).
/// </summary>
internal static class RankingMetrics
{
    /// <summary>The discounted gain of the first <paramref name="depth"/>, divided by that of the best ranking possible; 0 when nothing is relevant.</summary>
    public static double Ndcg(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> gains, int depth)
    {
        var ideal = Discounted(gains.Values.Where(gain => gain > 0).OrderDescending(), depth);
        return ideal == 0 ? 0 : Discounted(ranking.Select(id => Math.Max(0, gains.GetValueOrDefault(id))), depth) / ideal;
    }

    /// <summary>The share of relevant passages (a score above 0) among the first <paramref name="depth"/>.</summary>
    public static double Recall(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> gains, int depth)
    {
        var relevant = gains.Values.Count(gain => gain > 0);
        return relevant == 0 ? 0 : (double)ranking.Take(depth).Count(id => gains.GetValueOrDefault(id) > 0) / relevant;
    }

    /// <summary>One over the rank of the first relevant passage among the first <paramref name="depth"/>; 0 when there is none.</summary>
    public static double ReciprocalRank(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> gains, int depth)
    {
        for (var i = 0; i < Math.Min(depth, ranking.Count); i++)
        {
            if (gains.GetValueOrDefault(ranking[i]) > 0)
            {
                return 1.0 / (i + 1);
            }
        }

        return 0;
    }

    private static double Discounted(IEnumerable<int> gains, int depth)
    {
        double sum = 0;
        var rank = 0;
        foreach (var gain in gains.Take(depth))
        {
            sum += gain / Math.Log2(++rank + 1);
        }

        return sum;
    }
}
