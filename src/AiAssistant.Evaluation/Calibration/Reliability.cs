namespace AiAssistant.Evaluation.Calibration;

/// <summary>Whether probabilities are what they say.</summary>
internal static class Reliability
{
    private const int Bins = 10;

    /// <summary>The mean probability, the share of right ones and the count of each tenth that has cases.</summary>
    public static IReadOnlyList<(double Probability, double Right, int Count)> Of(IReadOnlyCollection<(double Probability, bool IsRight)> cases) =>
    [
        .. cases.GroupBy(static one => Math.Min((int)(one.Probability * Bins), Bins - 1)).OrderBy(static bin => bin.Key)
            .Select(static bin => (bin.Average(static one => one.Probability), bin.Average(static one => one.IsRight ? 1.0 : 0), bin.Count())),
    ];

    /// <summary>The expected calibration error.</summary>
    public static double Error(IReadOnlyCollection<JudgedCase> cases) => Error([.. cases.Select(static one => (one.Probability, one.IsRight))]);

    /// <summary>The expected calibration error.</summary>
    public static double Error(IReadOnlyCollection<(double Probability, bool IsRight)> cases) =>
        Of(cases).Sum(bin => Math.Abs(bin.Probability - bin.Right) * bin.Count / cases.Count);
}
