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

    /// <summary>Number of languages, limit.</summary>
    public const string LanguagesTooMany = "settings.languages.tooMany";

    /// <summary>The same language twice: the language.</summary>
    public const string LanguageDuplicate = "settings.language.duplicate";

    /// <summary>The language for all others is not among those in which the assistant may write: the language.</summary>
    public const string LanguageNotOffered = "settings.language.notOffered";

    /// <summary>No tone; only code can write one: no arguments.</summary>
    public const string ToneUnknown = "settings.tone.unknown";

    /// <summary>No caution; only code can write one: no arguments.</summary>
    public const string CautionUnknown = "settings.caution.unknown";

    /// <summary>No kind of redaction; only code can write one: no arguments.</summary>
    public const string RedactionUnknown = "settings.redaction.unknown";

    /// <summary>No length; only code can write one: no arguments.</summary>
    public const string LengthUnknown = "settings.length.unknown";

    /// <summary>Number of channels, limit.</summary>
    public const string ChannelsTooMany = "settings.channels.tooMany";

    /// <summary>No arguments.</summary>
    public const string ChannelNameBlank = "settings.channel.name.blank";

    /// <summary>Length, limit in characters.</summary>
    public const string ChannelNameTooLong = "settings.channel.name.tooLong";

    /// <summary>Two names that differ in case alone: the name.</summary>
    public const string ChannelDuplicate = "settings.channel.duplicate";

    /// <summary>Too little for a sentence and the closing line: the limit, the least one allowed.</summary>
    public const string ChannelTooShort = "settings.channel.maxLength.tooLow";

    /// <summary>A message of an enabled workflow breaks the channel's rules (warning): the workflow's name, the message's place in it.</summary>
    public const string ChannelMessage = "settings.channel.message";

    /// <summary>The value, the least one allowed.</summary>
    public const string MaxRepliesTooLow = "settings.maxRepliesPerHour.tooLow";

    /// <summary>A limit of the budget is below zero: the value.</summary>
    public const string BudgetNegative = "settings.budget.negative";

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
