namespace AiAssistant.Workflows;

/// <summary>The ticket bears at least one of these tags.</summary>
/// <param name="Values">Tags, compared without regard to case; at least one.</param>
public sealed record TagCondition(IReadOnlyList<string> Values) : Condition;
