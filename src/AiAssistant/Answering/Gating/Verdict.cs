using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Gating;

/// <summary>What the gate decided for one question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Kind">Answered, asked or unanswered.</param>
/// <param name="Probability">How sure it is that the evidence answers.</param>
internal sealed record Verdict(Question Question, OutcomeKind Kind, double Probability)
{
    /// <summary>The passages that answer, best first; empty unless answered.</summary>
    public IReadOnlyList<Support> Supports { get; init; } = [];

    /// <summary>Why not; null when answered.</summary>
    public UnansweredReason? Reason { get; init; }

    /// <summary>What the customer may choose from; empty unless asked.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The evidence that came nearest, whether it is enough or not; null when nothing was found.</summary>
    public Support? Nearest { get; init; }

    /// <summary>The ids of the offers that are meant, equally well.</summary>
    public IReadOnlyList<string> Offers { get; init; } = [];

    /// <summary>The entries of knowledge bases as they were judged, most probable first.</summary>
    public IReadOnlyList<EntryScore> Entries { get; init; } = [];

    /// <summary>What the offer that is meant says, as it meets the question; empty where there is not one alone, or a rule decided.</summary>
    public IReadOnlyList<OfferClaim> Claims { get; init; } = [];
}
