namespace AiAssistant.Workflows;

/// <summary>The event came within, or outside, a calendar's working hours.</summary>
/// <param name="Calendar">The calendar's name in the tenant's settings. One that is not there is an error, not "outside".</param>
/// <param name="Within">True (the default): within; false: outside.</param>
public sealed record WorkingHoursCondition(string Calendar, bool Within = true) : Condition;
