namespace AiAssistant.Workflows;

/// <summary>The ticket came through one of these channels.</summary>
/// <param name="Values">Channels as the desk names them, compared without regard to case; at least one.</param>
public sealed record SourceCondition(IReadOnlyList<string> Values) : Condition;
