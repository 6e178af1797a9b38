namespace AiAssistant.Evaluation;

/// <summary>Percentiles by nearest rank.</summary>
internal static class Percentile
{
    /// <param name="sorted">Values in ascending order.</param>
    /// <param name="percent">0 to 100.</param>
    /// <returns>The least value that at least <paramref name="percent"/> of all do not exceed; 0 when there are none.</returns>
    public static double Of(IReadOnlyList<double> sorted, double percent) =>
        sorted.Count == 0 ? 0 : sorted[Math.Clamp((int)Math.Ceiling(percent / 100 * sorted.Count) - 1, 0, sorted.Count - 1)];
}
