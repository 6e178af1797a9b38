namespace AiAssistant.Answering;

/// <summary>A stage began. Each stage is told once, in their order; some are left out when there is nothing to do for them.</summary>
/// <param name="Stage">The stage.</param>
public sealed record StatusUpdate(AnswerStage Stage) : AnswerUpdate;
