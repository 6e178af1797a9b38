namespace AiAssistant.Evaluation.OfferCalibration;

/// <summary>How well a set went.</summary>
/// <param name="Questions">How many.</param>
/// <param name="Ranked">Of the answerable ones, those whose best claim answers.</param>
/// <param name="Answered">Of the answerable ones, those that were answered by a right claim.</param>
/// <param name="Refused">Of the others, those that were refused.</param>
/// <param name="Auroc">The probability that an answerable question scores above one that is not.</param>
internal sealed record OfferSetReport(int Questions, double? Ranked, double? Answered, double? Refused, double? Auroc)
{
    /// <summary>Counts.</summary>
    public static OfferSetReport Of(IReadOnlyCollection<JudgedOfferCase> judged, double threshold) => new(
        judged.Count,
        Share.Of(judged, static one => one.Case.IsAnswerable, static one => one.IsRight),
        Share.Of(judged, static one => one.Case.IsAnswerable, one => one.IsRight && one.Probability >= threshold),
        Share.Of(judged, static one => !one.Case.IsAnswerable, one => one.Probability < threshold),
        RocCurve.Area(
            [.. judged.Where(static one => one.Case.IsAnswerable).Select(static one => one.Probability)],
            [.. judged.Where(static one => !one.Case.IsAnswerable).Select(static one => one.Probability)]));
}
