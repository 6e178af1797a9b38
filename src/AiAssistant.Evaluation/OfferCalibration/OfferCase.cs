using AiAssistant.Answering.Gating;

namespace AiAssistant.Evaluation.OfferCalibration;

/// <summary>A question on an offer, with what the offer says as it meets the question.</summary>
/// <param name="Set">The file or folder that it is from.</param>
/// <param name="Offer">What is left out together in cross-validation: an offer of a set.</param>
/// <param name="Text">The question.</param>
/// <param name="Claims">All that the offer says, and whether it answers; none does where the offer does not say it.</param>
internal sealed record OfferCase(string Set, string Offer, string Text, IReadOnlyList<(OfferClaim Claim, bool IsRight)> Claims)
{
    /// <summary>Whether the offer answers.</summary>
    public bool IsAnswerable { get; } = Claims.Any(static claim => claim.IsRight);
}
