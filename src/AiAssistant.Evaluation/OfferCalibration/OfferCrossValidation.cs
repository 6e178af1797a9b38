using AiAssistant.Answering.Gating;

namespace AiAssistant.Evaluation.OfferCalibration;

/// <summary>Judges each question by weights that were fitted without its offer.</summary>
internal static class OfferCrossValidation
{
    private const int Folds = 6;

    /// <summary>Judges all questions.</summary>
    public static IReadOnlyList<JudgedOfferCase> Of(IReadOnlyList<OfferCase> cases, Func<OfferCase, double> weight)
    {
        var offers = cases.Select(static one => one.Offer).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var judged = new List<JudgedOfferCase>(cases.Count);
        for (var fold = 0; fold < Folds; fold++)
        {
            var left = offers.Where((_, i) => i % Folds == fold).ToHashSet(StringComparer.Ordinal);
            var weights = new OfferWeights(OfferFit.Of([.. cases.Where(one => !left.Contains(one.Offer))], weight).ToFile());
            judged.AddRange(cases.Where(one => left.Contains(one.Offer)).Select(one => Judge(one, weights)));
        }

        return judged;
    }

    private static JudgedOfferCase Judge(OfferCase one, OfferWeights weights)
    {
        List<double> scores = [.. one.Claims.Select(claim => weights.Score(claim.Claim))];
        var (claim, isRight) = one.Claims[scores.IndexOf(scores.Max())];
        return new JudgedOfferCase(one, OfferWeights.Probability(scores), isRight, OfferCaseReader.Said(claim.Support));
    }
}
