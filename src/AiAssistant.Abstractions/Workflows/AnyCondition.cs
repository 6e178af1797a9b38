namespace AiAssistant.Workflows;

/// <summary>Holds when at least one of its conditions holds.</summary>
/// <param name="Of">The conditions; at least one, none of them a trigger.</param>
public sealed record AnyCondition(IReadOnlyList<Condition> Of) : Condition;
