namespace AiAssistant.Answering.Gating;

/// <summary>What an offer answers.</summary>
/// <param name="Support">What bears it best.</param>
/// <param name="Probability">The probability that the offer says what is asked.</param>
/// <param name="Claims">All that it says, as it meets the question; empty where a rule decided.</param>
internal sealed record OfferAnswer(Support Support, double Probability, IReadOnlyList<OfferClaim> Claims);
