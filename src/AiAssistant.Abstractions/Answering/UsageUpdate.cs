namespace AiAssistant.Answering;

/// <summary>What the chat model took; zero when none was asked.</summary>
/// <param name="Usage">Calls and tokens.</param>
public sealed record UsageUpdate(AnswerUsage Usage) : AnswerUpdate;
