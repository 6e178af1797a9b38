namespace AiAssistant.Evaluation;

/// <summary>How long a run took.</summary>
/// <param name="LearningSeconds">Until everything was learned.</param>
/// <param name="MeanMs">A question on average, in milliseconds.</param>
/// <param name="P95Ms">The time that 95 of 100 questions do not exceed, in milliseconds.</param>
internal sealed record Timings(double LearningSeconds, double MeanMs, double P95Ms)
{
    /// <summary>Sums up.</summary>
    /// <param name="learning">Until everything was learned.</param>
    /// <param name="questions">The time of each question.</param>
    public static Timings Of(TimeSpan learning, IEnumerable<TimeSpan> questions)
    {
        double[] sorted = [.. questions.Select(static time => time.TotalMilliseconds).Order()];
        return new Timings(Math.Round(learning.TotalSeconds, 3), Math.Round(sorted.DefaultIfEmpty(0).Average(), 3), Math.Round(Percentile.Of(sorted, 95), 3));
    }
}
