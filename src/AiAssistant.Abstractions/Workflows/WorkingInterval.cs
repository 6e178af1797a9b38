namespace AiAssistant.Workflows;

/// <summary>One span of working time that starts on a day of the week.</summary>
/// <param name="Day">The day on which it starts.</param>
/// <param name="From">Its first instant.</param>
/// <param name="To">The first instant after it. At or before <paramref name="From"/>: it ends on the next day (equal: 24 hours).</param>
public sealed record WorkingInterval(DayOfWeek Day, TimeOnly From, TimeOnly To);
