namespace AiAssistant.Evaluation.Retrieval;

/// <summary>All rankings of a set, with what building the index took.</summary>
/// <param name="Rankings">One for each judged question, in order.</param>
/// <param name="BuildTime">The time to embed and index the passages.</param>
/// <param name="IndexBytes">The estimated memory of the index.</param>
internal sealed record RetrievalRun(IReadOnlyList<QueryRanking> Rankings, TimeSpan BuildTime, long IndexBytes)
{
    public RetrievalReport ToReport(EvaluationSet set)
    {
        var times = Rankings.Select(ranking => ranking.Elapsed.TotalMilliseconds).Order().ToArray();
        var ids = Rankings.Select(ranking => (ranking.Query.Gains, Ids: ranking.Evidence.Select(found => found.Passage.Source).ToArray())).ToArray();
        return new RetrievalReport
        {
            Documents = set.Documents.Count,
            Queries = Rankings.Count,
            NdcgAt10 = Round(ids.Average(item => RankingMetrics.Ndcg(item.Ids, item.Gains, 10))),
            RecallAt100 = Round(ids.Average(item => RankingMetrics.Recall(item.Ids, item.Gains, 100))),
            MrrAt10 = Round(ids.Average(item => RankingMetrics.ReciprocalRank(item.Ids, item.Gains, 10))),
            P50Ms = Round(Percentile.Of(times, 50)),
            P95Ms = Round(Percentile.Of(times, 95)),
            P99Ms = Round(Percentile.Of(times, 99)),
            QueriesPerSecond = Round(PerSecond(times.Length, TimeSpan.FromMilliseconds(times.Sum()))),
            DocumentsPerSecond = Round(PerSecond(set.Documents.Count, BuildTime)),
            IndexBytes = IndexBytes,
        };
    }

    private static double PerSecond(int count, TimeSpan time) => time > TimeSpan.Zero ? count / time.TotalSeconds : 0;

    private static double Round(double value) => Math.Round(value, 6);
}
