namespace AiAssistant.Workflows.Validation;

/// <summary>
/// Finds nulls where settings promise none: only a host's code or its reader of JSON can put them there, and saved ones would fail every event of the tenant.
/// </summary>
internal static class RequiredSettings
{
    /// <summary>The place of the first null, such as <c>channels.allegro</c>; null when nothing is missing.</summary>
    public static string? FindMissing(TenantSettings settings) => Places(settings).FirstOrDefault(static part => part.Value is null).Place;

    private static IEnumerable<(string Place, object? Value)> Places(TenantSettings settings) =>
    [
        ("timeZone", settings.TimeZone),
        ("language", settings.Language),
        ("budget", settings.Budget),
        .. settings.Languages.Select(static (language, index) => ($"languages[{FindingList.Text(index)}]", (object?)language)),
        .. settings.Channels.Select(static pair => ($"channels.{pair.Key}", (object?)pair.Value)),
        .. settings.Calendars.Select(static pair => ($"calendars.{pair.Key}", (object?)pair.Value)),
        .. settings.Calendars.Where(static pair => pair.Value is not null).SelectMany(
            static pair => pair.Value.Intervals.Select((interval, index) => ($"calendars.{pair.Key}.intervals[{FindingList.Text(index)}]", (object?)interval))),
    ];
}
