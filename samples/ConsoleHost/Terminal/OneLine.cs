namespace ConsoleHost.Terminal;

/// <summary>A text of any length in one line.</summary>
internal static class OneLine
{
    public static string Of(string text, int length)
    {
        var line = VisibleText.Of(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return line.Length <= length ? line : $"{line.AsSpan(0, Math.Max(length - 1, 1))}…";
    }
}
