namespace AiAssistant.Workflows;

/// <summary>
/// The codes of everything that can be found in a tenant's settings, with their arguments in order. Places are JSON paths such as <c>calendars.Office.intervals[0]</c>.
/// </summary>
internal static class SettingsCodes
{
    /// <summary>No time zone of the IANA database: the name.</summary>
    public const string TimeZoneUnknown = "settings.timeZone.unknown";

    /// <summary>No two small letters: the value.</summary>
    public const string LanguageInvalid = "settings.language.invalid";

    /// <summary>The value, the least one allowed.</summary>
    public const string MaxRepliesTooLow = "settings.maxRepliesPerHour.tooLow";

    /// <summary>No arguments.</summary>
    public const string CalendarNameBlank = "settings.calendar.name.blank";

    /// <summary>Length, limit in characters.</summary>
    public const string CalendarNameTooLong = "settings.calendar.name.tooLong";

    /// <summary>Number of calendars, limit.</summary>
    public const string CalendarsTooMany = "settings.calendars.tooMany";

    /// <summary>Intervals or holidays of a calendar: number, limit.</summary>
    public const string CalendarTooLong = "settings.calendar.tooLong";

    /// <summary>No day of the week; only code can write one: no arguments.</summary>
    public const string DayUnknown = "settings.calendar.day.unknown";

    /// <summary>Two intervals of a calendar overlap: the place of the other one.</summary>
    public const string IntervalOverlap = "settings.calendar.interval.overlap";

    /// <summary>A calendar without intervals is never open (warning): no arguments.</summary>
    public const string CalendarNeverOpen = "settings.calendar.neverOpen";

    /// <summary>A condition of an enabled workflow names a calendar that the new settings lack: the calendar's name, the workflow's name.</summary>
    public const string CalendarInUse = "settings.calendar.inUse";
}
