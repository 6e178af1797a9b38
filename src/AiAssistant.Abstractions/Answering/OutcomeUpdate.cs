namespace AiAssistant.Answering;

/// <summary>The last update: the outcome, as <see cref="IAssistant.AnswerAsync"/> gives it.</summary>
/// <param name="Outcome">The outcome.</param>
public sealed record OutcomeUpdate(Outcome Outcome) : AnswerUpdate;
