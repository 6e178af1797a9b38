using System.Globalization;

namespace AiAssistant.Texts;

/// <summary>How findings name what is no text, whatever the culture: numbers with two decimals at most, and instants as the sentences read them back.</summary>
internal static class FindingArgument
{
    /// <summary>The form of an instant, in UTC.</summary>
    public const string InstantForm = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static string Of(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString(InstantForm, CultureInfo.InvariantCulture);
}
