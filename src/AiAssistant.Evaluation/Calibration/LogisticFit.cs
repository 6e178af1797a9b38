using AiAssistant.Answering.Gating;

namespace AiAssistant.Evaluation.Calibration;

/// <summary>
/// Fits a logistic regression whose weights are held near what is expected of them and have signs that make sense: what speaks for an answer never counts
/// against it. Deterministic: Newton's step for one weight after the other, from what is expected.
/// </summary>
internal static class LogisticFit
{
    private const int Rounds = 150;
    private const double Enough = 1e-6;

    /// <summary>Fits.</summary>
    /// <param name="rows">Feature values.</param>
    /// <param name="labels">Whether each is right.</param>
    /// <param name="weights">How much each counts.</param>
    /// <param name="signs">1: the weight is not below 0; -1: not above; 0: either.</param>
    /// <param name="expected">What the weights are without data.</param>
    /// <param name="penalty">How much it costs to be elsewhere, squared.</param>
    /// <returns>The bias and the weights.</returns>
    public static (double Bias, double[] Weights) Of(
        IReadOnlyList<IReadOnlyList<double>> rows, IReadOnlyList<bool> labels, IReadOnlyList<double> weights, IReadOnlyList<int> signs,
        IReadOnlyList<double> expected, double penalty)
    {
        var n = rows.Count;
        var columns = signs.Select((_, j) => Enumerable.Range(0, n).Where(i => rows[i][j] != 0).Select(i => (Row: i, Value: rows[i][j])).ToArray()).ToArray();
        var everyone = Enumerable.Range(0, n).Select(static i => (Row: i, Value: 1.0)).ToArray();
        var fitted = expected.ToArray();
        var logits = Enumerable.Range(0, n).Select(i => fitted.Select((weight, j) => weight * rows[i][j]).Sum()).ToArray();
        double bias = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var moved = Step(ref bias, everyone, logits, labels, weights, 0, 0, penalty: 0);
            for (var j = 0; j < fitted.Length; j++)
            {
                moved = Math.Max(moved, Step(ref fitted[j], columns[j], logits, labels, weights, signs[j], expected[j], penalty));
            }

            if (moved < Enough)
            {
                break;
            }
        }

        return (bias, fitted);
    }

    private static double Step(
        ref double weight, (int Row, double Value)[] column, double[] logits, IReadOnlyList<bool> labels, IReadOnlyList<double> weights, int sign, double expected,
        double penalty)
    {
        double gradient = penalty * (weight - expected), curvature = penalty + 1e-9;
        foreach (var (i, value) in column)
        {
            var p = Logistic.Of(logits[i]);
            gradient += weights[i] * (p - (labels[i] ? 1 : 0)) * value;
            curvature += weights[i] * p * (1 - p) * value * value;
        }

        // A step is bounded: far from the best place Newton's leads astray.
        var next = weight - Math.Clamp(gradient / curvature, -1, 1);
        next = sign > 0 ? Math.Max(next, 0) : sign < 0 ? Math.Min(next, 0) : next;
        var change = next - weight;
        if (change != 0)
        {
            weight = next;
            foreach (var (i, value) in column)
            {
                logits[i] += change * value;
            }
        }

        return Math.Abs(change);
    }
}
