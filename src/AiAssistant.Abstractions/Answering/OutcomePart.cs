namespace AiAssistant.Answering;

/// <summary>What became of one question of the customer's message.</summary>
/// <param name="Question">The question as it was understood.</param>
/// <param name="Kind">How it ended.</param>
public sealed record OutcomePart(string Question, OutcomeKind Kind)
{
    /// <summary>The text for this question; null when there is none.</summary>
    public string? Text { get; init; }

    /// <summary>Why it was not answered; null when it was.</summary>
    public UnansweredReason? Reason { get; init; }

    /// <summary>Where the text's statements stand; for a refusal, the nearest passages are in the trace instead. Default empty.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];
}
