namespace AiAssistant.Workflows;

/// <summary>A text of the ticket compares as asked for. A text that is missing holds for no operator.</summary>
/// <param name="Field">Which text.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Values">What it is compared with; at least one, but none for <see cref="TextOperator.IsSet"/>.</param>
public sealed record TextCondition(TextField Field, TextOperator Operator, IReadOnlyList<string> Values) : Condition;
