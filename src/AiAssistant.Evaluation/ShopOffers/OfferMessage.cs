namespace AiAssistant.Evaluation.ShopOffers;

/// <summary>A message with what should become of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The text.</param>
/// <param name="ExpectedOffer">The offer that is meant; null when none is.</param>
/// <param name="AnswerContains">What a right reply says; null when there is no answer.</param>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
internal sealed record OfferMessage(string Id, string Text, string? ExpectedOffer, string? AnswerContains, string Kind)
{
    /// <summary>The offer says what is asked.</summary>
    public const string Answerable = "answerable";

    /// <summary>There is the offer, but it does not say what is asked.</summary>
    public const string OfferDoesNotSay = "offer-does-not-say";

    /// <summary>The shop has no such offer.</summary>
    public const string NoSuchOffer = "no-such-offer";

    /// <summary>All kinds.</summary>
    public static readonly IReadOnlyList<string> Kinds = [Answerable, OfferDoesNotSay, NoSuchOffer];
}
