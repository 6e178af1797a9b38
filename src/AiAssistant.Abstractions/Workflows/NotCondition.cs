namespace AiAssistant.Workflows;

/// <summary>Holds when its condition does not hold.</summary>
/// <param name="Condition">The condition; no trigger.</param>
public sealed record NotCondition(Condition Condition) : Condition;
