namespace AiAssistant.Answering;

/// <summary>The evidence that passed the gate, before any text is written.</summary>
/// <param name="Passages">The passages, by question and best first; never empty.</param>
public sealed record EvidenceUpdate(IReadOnlyList<EvidencePassage> Passages) : AnswerUpdate;
