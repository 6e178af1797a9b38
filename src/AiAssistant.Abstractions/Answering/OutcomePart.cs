namespace AiAssistant.Answering;

/// <summary>What became of one question of the customer's message.</summary>
/// <param name="Question">The question as it was understood.</param>
/// <param name="Kind">How it ended.</param>
public sealed record OutcomePart(string Question, OutcomeKind Kind)
{
    /// <summary>The text for this question; null when there is none.</summary>
    public string? Text { get; init; }

    /// <summary>
    /// The language of <see cref="Text"/>, a two-letter code: the customer's where a chat model or the assistant's own sentences say it, the resource's where the
    /// seller's words are quoted. Null when there is no text or the seller's language is unknown.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>Why it was not answered; null when it was.</summary>
    public UnansweredReason? Reason { get; init; }

    /// <summary>Where the text's statements stand; for a refusal, the nearest passages are in the trace instead. Default empty.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];
}
