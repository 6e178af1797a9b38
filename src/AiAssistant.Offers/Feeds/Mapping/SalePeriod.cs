using System.Globalization;

namespace AiAssistant.Offers.Feeds.Mapping;

/// <summary><c>sale_price_effective_date</c>: two ISO 8601 moments with a slash between them.</summary>
internal static class SalePeriod
{
    /// <summary>Whether a moment lies in the period. No period is always; one that cannot be read is never, so that no price is promised that may not hold.</summary>
    public static bool Includes(string? period, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(period))
        {
            return true;
        }

        var parts = period.Split('/', 3, StringSplitOptions.TrimEntries);
        return parts.Length == 2 && TryParse(parts[0], out var start) && TryParse(parts[1], out var end) && start <= now && now <= end;
    }

    private static bool TryParse(string text, out DateTimeOffset moment) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
}
