namespace AiAssistant.Workflows;

/// <summary>The event came on one of these days of the week, by the calendar of the tenant's time zone.</summary>
/// <param name="Days">The days; at least one.</param>
public sealed record DayCondition(IReadOnlyList<DayOfWeek> Days) : Condition;
