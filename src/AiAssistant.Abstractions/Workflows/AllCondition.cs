namespace AiAssistant.Workflows;

/// <summary>Holds when all of its conditions hold.</summary>
/// <param name="Of">The conditions; at least one, none of them a trigger.</param>
public sealed record AllCondition(IReadOnlyList<Condition> Of) : Condition;
