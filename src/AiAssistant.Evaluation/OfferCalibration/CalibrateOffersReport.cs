using AiAssistant.Answering.Gating;

namespace AiAssistant.Evaluation.OfferCalibration;

/// <summary>The result of the verb by cross-validation, so on offers that the weights had not seen; a share without a single case is null.</summary>
/// <param name="Sets">By set how well it went, at the threshold of balanced caution.</param>
/// <param name="Weights">What was written.</param>
internal sealed record CalibrateOffersReport(IReadOnlyDictionary<string, OfferSetReport> Sets, OfferFile Weights)
{
    /// <summary>Counts.</summary>
    public static CalibrateOffersReport Of(IReadOnlyList<JudgedOfferCase> judged, double threshold, OfferFile weights) => new(
        new OrderedDictionary<string, OfferSetReport>(
        [
            .. judged.GroupBy(static one => one.Case.Set).OrderBy(static group => group.Key, StringComparer.Ordinal)
                .Select(group => KeyValuePair.Create(group.Key, OfferSetReport.Of([.. group], threshold))),
        ]),
        weights);
}
