namespace AiAssistant.Evaluation.ShopOffers;

/// <summary>One line of the details.</summary>
internal sealed record ShopOffersDetail(
    string Id, string Kind, bool Correct, bool OfferFound, string Outcome, string? Reason, string Text, string? ExpectedOffer, IReadOnlyList<string> Cited,
    IReadOnlyList<string> Recognized, string? AnswerContains, string? Answer)
{
    public static ShopOffersDetail Of(ShopOffersResult result) => new(
        result.Message.Id,
        result.Message.Kind,
        result.IsCorrect,
        result.IsOfferFound,
        result.Outcome.Kind.ToString(),
        result.Outcome.Reason?.Code,
        result.Message.Text,
        result.Message.ExpectedOffer,
        [.. result.Outcome.Citations.Select(static citation => citation.Source).Distinct(StringComparer.Ordinal)],
        [.. result.Recognized.Distinct(StringComparer.Ordinal)],
        result.Message.AnswerContains,
        result.Outcome.Text);
}
