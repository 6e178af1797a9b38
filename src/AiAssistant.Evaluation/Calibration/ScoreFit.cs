using AiAssistant.Answering.Gating;
using AiAssistant.Retrieval;

namespace AiAssistant.Evaluation.Calibration;

/// <summary>Weighs a retriever's scores, beside what the gate tells from texts and by themselves: for comparison, no gate of the library takes them.</summary>
internal sealed class ScoreFit
{
    private const double Penalty = 0.001;
    private const double MaxLogit = 12;
    private readonly GateFit _texts;
    private readonly (double Bias, double[] Weights) _both;
    private readonly (double Bias, double[] Weights) _alone;

    private ScoreFit(GateFit texts, (double Bias, double[] Weights) both, (double Bias, double[] Weights) alone) =>
        (_texts, _both, _alone) = (texts, both, alone);

    /// <summary>Fits the weights to entries that were searched for; null where none was.</summary>
    /// <param name="texts">The gate's weights, fitted to the same cases.</param>
    /// <param name="cases">Cases of one kind.</param>
    public static ScoreFit? Of(GateFit texts, IReadOnlyCollection<GateCase> cases)
    {
        var searched = cases.Where(static one => one.Evidence.Count > 0).ToList();
        var sets = searched.CountBy(static one => one.Set).ToDictionary(StringComparer.Ordinal);
        var rows = searched.SelectMany(one => Rows(one, texts).Select((row, i) => (Row: row, one.Entries[i].IsRight, Weight: 1.0 / sets[one.Set]))).ToList();
        return rows.Count == 0 ? null : new ScoreFit(texts, Fit(static row => row, 1), Fit(static row => row[1..], 0));

        (double, double[]) Fit(Func<double[], double[]> select, double expected)
        {
            double[][] chosen = [.. rows.Select(row => select(row.Row))];
            double[] prior = [expected, .. new double[chosen[0].Length - 1]];
            return LogisticFit.Of(
                chosen, [.. rows.Select(static row => row.IsRight)], [.. rows.Select(static row => row.Weight)], new int[prior.Length], prior, Penalty);
        }
    }

    /// <summary>What becomes of a case that was not fitted to; null without evidence.</summary>
    public ScoredCase? Judge(GateCase one)
    {
        if (one.Evidence.Count == 0)
        {
            return null;
        }

        var rows = Rows(one, _texts);
        return new ScoredCase(
            Best(i => Logit(_both, rows[i])),
            Best(i => Logit(_alone, rows[i][1..])),
            Best(i => one.Evidence[i]?.Score ?? 0));

        (double, bool) Best(Func<int, double> score) =>
            Enumerable.Range(0, one.Entries.Count).Select(i => (Score: score(i), one.Entries[i].IsRight)).MaxBy(static pair => pair.Score);
    }

    // The logit of the texts, then of the scores: each as it is, and as a share of the best one's, since one query's scale differs from another's.
    private static double[][] Rows(GateCase one, GateFit texts)
    {
        double Most(Func<Evidence, double?> value) => one.Evidence.Max(evidence => evidence is null ? 0 : value(evidence) ?? 0);
        double Of(Evidence? evidence, Func<Evidence, double?> value) => evidence is null ? 0 : value(evidence) ?? 0;
        var (score, bm25, cosine) = (Most(static evidence => evidence.Score), Most(static evidence => evidence.Bm25), Most(static evidence => evidence.Cosine));
        return
        [
            .. one.Entries.Select((entry, i) =>
            {
                var evidence = one.Evidence[i];
                var p = texts.Probability(entry.Features);
                return new[]
                {
                    Math.Clamp(Math.Log(p / (1 - p)), -MaxLogit, MaxLogit),
                    Of(evidence, static found => found.Score),
                    Relative(Of(evidence, static found => found.Score), score),
                    Math.Log(1 + Math.Max(0, Of(evidence, static found => found.Bm25))),
                    Relative(Of(evidence, static found => found.Bm25), bm25),
                    Of(evidence, static found => found.Cosine),
                    Relative(Of(evidence, static found => found.Cosine), cosine),
                };
            }),
        ];
    }

    private static double Relative(double value, double most) => most > 0 ? value / most : 0;

    private static double Logit((double Bias, double[] Weights) formula, double[] row) =>
        formula.Bias + formula.Weights.Zip(row, static (weight, value) => weight * value).Sum();
}
