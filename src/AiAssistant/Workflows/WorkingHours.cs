namespace AiAssistant.Workflows;

/// <summary>Tells whether a shop works at an instant, by the clock on its wall: on days when clocks are changed, spans last as long as that clock says.</summary>
internal static class WorkingHours
{
    /// <param name="calendar">The calendar.</param>
    /// <param name="local">The instant in the tenant's time zone.</param>
    public static bool IsOpen(WorkingCalendar calendar, DateTimeOffset local)
    {
        var date = DateOnly.FromDateTime(local.DateTime);
        var time = TimeOnly.FromDateTime(local.DateTime);
        return StartedToday(calendar, date, time) || (date > DateOnly.MinValue && RunsOn(calendar, date.AddDays(-1), time));
    }

    private static bool StartedToday(WorkingCalendar calendar, DateOnly today, TimeOnly time) =>
        !calendar.Holidays.Contains(today)
        && calendar.Intervals.Any(span => span.Day == today.DayOfWeek && span.From <= time && (CrossesMidnight(span) || time < span.To));

    private static bool RunsOn(WorkingCalendar calendar, DateOnly yesterday, TimeOnly time) =>
        !calendar.Holidays.Contains(yesterday)
        && calendar.Intervals.Any(span => span.Day == yesterday.DayOfWeek && CrossesMidnight(span) && time < span.To);

    private static bool CrossesMidnight(WorkingInterval span) => span.To <= span.From;
}
