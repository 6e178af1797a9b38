namespace AiAssistant.Workflows;

/// <summary>A text of the ticket compares as asked for. A text that is missing holds for no operator.</summary>
/// <param name="Field">Which text.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Values">What it is compared with; at least one, but none for <see cref="TextOperator.IsSet"/>. Null is the same as empty.</param>
public sealed record TextCondition(TextField Field, TextOperator Operator, IReadOnlyList<string>? Values = null) : Condition
{
    /// <summary>What it is compared with; at least one, but none for <see cref="TextOperator.IsSet"/>.</summary>
    public IReadOnlyList<string> Values { get; init; } = Values ?? [];
}
