using System.Globalization;
using AiAssistant.Answering;

namespace AiAssistant.Workflows.Validation;

/// <summary>Finds the faults of a tenant's settings.</summary>
internal static class SettingsValidator
{
    private const int MaxCalendars = 100;
    private const int MaxEntries = 1_000;
    private const int MaxLanguages = 100;
    private const int MinReplies = 1;

    /// <param name="settings">The new settings.</param>
    /// <param name="workflows">The tenant's workflows, whose calendars must stay.</param>
    public static FindingList Validate(TenantSettings settings, IReadOnlyList<Workflow> workflows)
    {
        var findings = new FindingList();
        if (!IsKnownZone(settings.TimeZone))
        {
            findings.Error("timeZone", SettingsCodes.TimeZoneUnknown, settings.TimeZone);
        }

        if (!LanguageCode.IsValid(settings.Language))
        {
            findings.Error("language", SettingsCodes.LanguageInvalid, settings.Language);
        }

        Languages(settings, findings);
        if (!Enum.IsDefined(settings.Tone))
        {
            findings.Error("tone", SettingsCodes.ToneUnknown);
        }

        if (!Enum.IsDefined(settings.Caution))
        {
            findings.Error("caution", SettingsCodes.CautionUnknown);
        }

        if (!Enum.IsDefined(settings.Redaction))
        {
            findings.Error("redaction", SettingsCodes.RedactionUnknown);
        }

        if (!Enum.IsDefined(settings.Length))
        {
            findings.Error("length", SettingsCodes.LengthUnknown);
        }

        ChannelSettings.Validate(settings.Channels, findings);
        if (settings.MaxRepliesPerHour < MinReplies)
        {
            findings.Error("maxRepliesPerHour", SettingsCodes.MaxRepliesTooLow, FindingList.Text(settings.MaxRepliesPerHour), FindingList.Text(MinReplies));
        }

        Budget(settings.Budget, findings);
        Calendars(settings.Calendars, findings);
        InUse(settings.Calendars, workflows, findings);
        return findings;
    }

    /// <summary>Windows names are refused even where the system knows them: what is stored must mean the same on every machine.</summary>
    private static bool IsKnownZone(string name) =>
        TimeZoneName.TryFind(name, out var zone) && zone.HasIanaId;

    private static void Languages(TenantSettings settings, FindingList findings)
    {
        var languages = settings.Languages;
        if (languages.Count > MaxLanguages)
        {
            findings.Error("languages", SettingsCodes.LanguagesTooMany, FindingList.Text(languages.Count), FindingList.Text(MaxLanguages));
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < languages.Count; index++)
        {
            var place = $"languages[{FindingList.Text(index)}]";
            if (!LanguageCode.IsValid(languages[index]))
            {
                findings.Error(place, SettingsCodes.LanguageInvalid, languages[index]);
            }
            else if (!seen.Add(languages[index]))
            {
                findings.Error(place, SettingsCodes.LanguageDuplicate, languages[index]);
            }
        }

        // Customers of every other language are written to in it.
        if (languages.Count > 0 && LanguageCode.IsValid(settings.Language) && !seen.Contains(settings.Language))
        {
            findings.Error("language", SettingsCodes.LanguageNotOffered, settings.Language);
        }
    }

    private static void Budget(UsageBudget budget, FindingList findings)
    {
        (string Place, long? Limit)[] limits =
        [
            ("callsPerTicket", budget.CallsPerTicket), ("tokensPerTicket", budget.TokensPerTicket),
            ("callsPerDay", budget.CallsPerDay), ("tokensPerDay", budget.TokensPerDay),
        ];
        foreach (var (place, limit) in limits.Where(static pair => pair.Limit < 0))
        {
            findings.Error($"budget.{place}", SettingsCodes.BudgetNegative, limit!.Value.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Calendars(IReadOnlyDictionary<string, WorkingCalendar> calendars, FindingList findings)
    {
        if (calendars.Count > MaxCalendars)
        {
            findings.Error("calendars", SettingsCodes.CalendarsTooMany, FindingList.Text(calendars.Count), FindingList.Text(MaxCalendars));
            return;
        }

        foreach (var (name, calendar) in calendars.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                findings.Error("calendars", SettingsCodes.CalendarNameBlank);
            }
            else if (name.Length > WorkflowLimits.Name)
            {
                findings.Error("calendars", SettingsCodes.CalendarNameTooLong, FindingList.Text(name.Length), FindingList.Text(WorkflowLimits.Name));
            }

            Calendar(calendar, $"calendars.{name}", findings);
        }
    }

    private static void Calendar(WorkingCalendar calendar, string place, FindingList findings)
    {
        if (!IsShort(calendar.Intervals.Count, $"{place}.intervals", findings) || !IsShort(calendar.Holidays.Count, $"{place}.holidays", findings))
        {
            return;
        }

        if (calendar.Intervals.Count == 0)
        {
            findings.Warning(place, SettingsCodes.CalendarNeverOpen);
        }

        for (var index = 0; index < calendar.Intervals.Count; index++)
        {
            var interval = calendar.Intervals[index];
            if (!Enum.IsDefined(interval.Day))
            {
                findings.Error($"{place}.intervals[{FindingList.Text(index)}].day", SettingsCodes.DayUnknown);
                continue;
            }

            var other = Enumerable.Range(0, index).FirstOrDefault(earlier => WeekSpan.Of(calendar.Intervals[earlier]).Overlaps(WeekSpan.Of(interval)), -1);
            if (other >= 0)
            {
                findings.Error($"{place}.intervals[{FindingList.Text(index)}]", SettingsCodes.IntervalOverlap, $"{place}.intervals[{FindingList.Text(other)}]");
            }
        }
    }

    private static bool IsShort(int count, string place, FindingList findings)
    {
        if (count > MaxEntries)
        {
            findings.Error(place, SettingsCodes.CalendarTooLong, FindingList.Text(count), FindingList.Text(MaxEntries));
        }

        return count <= MaxEntries;
    }

    /// <summary>Without its calendar a condition is an error at each event, and its customers get fallbacks.</summary>
    private static void InUse(IReadOnlyDictionary<string, WorkingCalendar> calendars, IReadOnlyList<Workflow> workflows, FindingList findings)
    {
        foreach (var workflow in workflows.Where(static workflow => workflow.Enabled))
        {
            foreach (var calendar in CalendarUse.Of(workflow).Where(calendar => !calendars.ContainsKey(calendar)))
            {
                findings.Error("calendars", SettingsCodes.CalendarInUse, calendar, workflow.Name);
            }
        }
    }
}
