namespace AiAssistant.Workflows;

/// <summary>The customer writes in one of these languages. An unknown language is none of them.</summary>
/// <param name="Values">Two-letter codes; at least one.</param>
public sealed record LanguageCondition(IReadOnlyList<string> Values) : Condition;
