using System.Globalization;

namespace ConsoleHost.Workflows;

/// <summary>A span of the day as it is written, such as 08:00-16:30.</summary>
internal static class TimeSpanText
{
    public const string Example = "08:00-16:30";

    private static readonly string[] Forms = ["HH:mm", "H:mm", "%H"];

    public static string Write(TimeOnly from, TimeOnly to) => string.Create(CultureInfo.InvariantCulture, $"{from:HH:mm}-{to:HH:mm}");

    public static bool TryRead(string text, out TimeOnly from, out TimeOnly to)
    {
        var ends = text.Split('-', '–');
        to = default;
        return TryReadTime(ends[0], out from) && ends.Length == 2 && TryReadTime(ends[1], out to);
    }

    private static bool TryReadTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
