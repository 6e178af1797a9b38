namespace AiAssistant.Answering;

/// <summary>
/// What a stream of an answer tells: <see cref="StatusUpdate"/>, <see cref="EvidenceUpdate"/>, <see cref="TextUpdate"/>, <see cref="UsageUpdate"/> or
/// <see cref="OutcomeUpdate"/>. A closed set.
/// </summary>
/// <remarks>
/// Order: evidence, if there is any, comes before text, text before usage, and the outcome is the last. Statuses come as stages begin, before and after the evidence, never
/// after text. Usage and outcome always come; text only when there is a reply, and only after the whole of it was verified.
/// </remarks>
public abstract record AnswerUpdate
{
    private protected AnswerUpdate()
    {
    }
}
