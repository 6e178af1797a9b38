using System.Globalization;
using AiAssistant.Workflows;
using ConsoleHost.Workflows;

namespace ConsoleHost.Settings;

/// <summary>A calendar as it is written: a line of hours for each day, from Monday, and one of holidays.</summary>
internal sealed class CalendarText
{
    private const string DateForm = "yyyy-MM-dd";

    /// <summary>The hours of each day, such as <c>08:00-12:00, 13:00-16:30</c>; empty for a day off.</summary>
    public string[] Days { get; } = ["", "", "", "", "", "", ""];

    public string Holidays { get; set; } = "";

    public static DayOfWeek DayAt(int index) => (DayOfWeek)((index + 1) % 7);

    public static CalendarText Of(WorkingCalendar calendar)
    {
        var holidays = calendar.Holidays.Select(static day => day.ToString(DateForm, CultureInfo.InvariantCulture));
        CalendarText text = new() { Holidays = string.Join(", ", holidays) };
        for (var index = 0; index < text.Days.Length; index++)
        {
            var hours = calendar.Intervals.Where(interval => interval.Day == DayAt(index)).OrderBy(static interval => interval.From);
            text.Days[index] = string.Join(", ", hours.Select(static interval => TimeSpanText.Write(interval.From, interval.To)));
        }

        return text;
    }

    /// <summary>Reads what was written; where it cannot be read, the first part that is not understood.</summary>
    public bool TryRead(out WorkingCalendar calendar, out string fault)
    {
        List<WorkingInterval> intervals = [];
        List<DateOnly> holidays = [];
        calendar = new WorkingCalendar();
        fault = "";
        for (var index = 0; index < Days.Length; index++)
        {
            foreach (var part in Parts(Days[index]))
            {
                if (!TimeSpanText.TryRead(part, out var from, out var to))
                {
                    fault = part;
                    return false;
                }

                intervals.Add(new WorkingInterval(DayAt(index), from, to));
            }
        }

        foreach (var part in Parts(Holidays))
        {
            if (!DateOnly.TryParseExact(part, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                fault = part;
                return false;
            }

            holidays.Add(date);
        }

        calendar = new WorkingCalendar { Intervals = intervals, Holidays = holidays };
        return true;
    }

    private static string[] Parts(string text) => text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
