namespace AiAssistant.Answering.Gating;

/// <summary>One thing that an offer says, as it meets a question.</summary>
/// <param name="Support">What would bear the answer.</param>
/// <param name="Features">The value of each <see cref="OfferFeature"/>.</param>
internal sealed record OfferClaim(Support Support, IReadOnlyList<double> Features)
{
    /// <summary>Whether it is a field; else a sentence.</summary>
    public bool IsField => Support.Field is not null;
}
