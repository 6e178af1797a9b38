namespace AiAssistant.Answering;

/// <summary>How an attempt to answer ended, with everything that a host may show.</summary>
/// <param name="Kind">How it ended.</param>
public sealed record Outcome(OutcomeKind Kind)
{
    /// <summary>
    /// The reply: verified in full when <see cref="Kind"/> is <see cref="OutcomeKind.Answered"/>, the clarifying question when it is <see cref="OutcomeKind.Asked"/>,
    /// else null (the workflow's own messages are sent then).
    /// </summary>
    public string? Text { get; init; }

    /// <summary>
    /// The language of the assistant's own sentences in <see cref="Text"/>, or the one to write in where there is no text; a two-letter code, null when unknown.
    /// Seller's words are quoted in their own: <see cref="OutcomePart.Language"/>.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>Why nothing, or for a partial answer why the first unanswered part, was answered; null when all was.</summary>
    public UnansweredReason? Reason { get; init; }

    /// <summary>One per question of the message, in its order; empty when no question was looked at.</summary>
    public IReadOnlyList<OutcomePart> Parts { get; init; } = [];

    /// <summary>What made the answer plainer than it could have been; default empty.</summary>
    public IReadOnlyList<Degradation> Degradations { get; init; } = [];

    /// <summary>What the chat model took; zero when none was asked.</summary>
    public AnswerUsage Usage { get; init; }

    /// <summary>How it came about.</summary>
    public AnswerTrace Trace { get; init; } = AnswerTrace.Empty;

    /// <summary>Whether something was answered and something was not: the ticket stays open and "assistant failed" fires as partial.</summary>
    public bool IsPartial => Kind == OutcomeKind.Answered && Parts.Any(static part => part.Kind != OutcomeKind.Answered);

    /// <summary>The citations of all parts, each once, in order.</summary>
    public IEnumerable<Citation> Citations => Parts.SelectMany(static part => part.Citations).Distinct();
}
