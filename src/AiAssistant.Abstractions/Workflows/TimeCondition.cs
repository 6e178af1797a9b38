namespace AiAssistant.Workflows;

/// <summary>The event came between two times of day, by the clock of the tenant's time zone.</summary>
/// <param name="From">The first instant that counts.</param>
/// <param name="To">The first instant that no longer counts. At or before <paramref name="From"/>: the span crosses midnight (equal: the whole day).</param>
public sealed record TimeCondition(TimeOnly From, TimeOnly To) : Condition;
