namespace ConsoleHost.Terminal;

/// <summary>A text without control characters and without those that turn its direction: what customers and shops wrote must not steer the terminal.</summary>
internal static class VisibleText
{
    public static string Of(string text) => text.Any(IsHidden) ? string.Concat(text.Replace('\t', ' ').Where(static character => !IsHidden(character))) : text;

    private static bool IsHidden(char character) =>
        (char.IsControl(character) && character != '\n') || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
