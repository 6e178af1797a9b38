namespace AiAssistant.Evaluation.Calibration;

/// <summary>A line of a plot.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Total">All questions that could have been answered, those included of which it is not known whether the answer had been right.</param>
/// <param name="Cases">How sure the gate was of each, and whether it was right.</param>
internal sealed record PlottedSeries(string Name, int Total, IReadOnlyList<(double Probability, bool IsRight)> Cases)
{
    /// <summary>A line for each kind of sets.</summary>
    public static IReadOnlyList<PlottedSeries> Of(IReadOnlyList<JudgedCase> judged) =>
    [
        .. judged.GroupBy(static one => one.Kind).OrderBy(static group => group.Key)
            .Select(static group => new PlottedSeries(
                group.Key.ToString().ToLowerInvariant(), group.Count(), [.. group.Select(static one => (one.Probability, one.IsRight))])),
    ];
}
