namespace AiAssistant.Evaluation.Calibration;

/// <summary>Where to refuse.</summary>
internal static class Thresholds
{
    private const double Least = 0.05;
    private const double Most = 0.95;
    private const double Step = 0.01;

    /// <summary>The least threshold from which on answers are right as often as wanted; the highest of all where none is.</summary>
    /// <param name="cases">What was judged.</param>
    /// <param name="precision">The share of answers that are right.</param>
    public static double For(IReadOnlyCollection<JudgedCase> cases, double precision)
    {
        var best = Most;
        for (var threshold = Most; threshold >= Least; threshold -= Step)
        {
            var answered = cases.Where(one => one.Probability >= threshold).ToList();
            if (answered.Count > 0 && answered.Count(static one => one.IsRight) >= precision * answered.Count)
            {
                best = threshold;
            }
        }

        return Math.Round(best, 2);
    }
}
