using System.Globalization;

namespace AiAssistant.Texts;

/// <summary>
/// Shows what the traces of workflows name in a shape of their own: events with details (<c>newMessage (first)</c>), comparisons of a text
/// (<c>subject containsAny: refund</c>) and working hours (<c>within office</c>). What is not understood is shown as it is.
/// </summary>
internal static class TraceArgument
{
    private const string Comma = ", ";

    public static string Event(string argument, CultureInfo culture)
    {
        const string Failed = "assistantFailed (";
        const string Degraded = "assistantDegraded (";
        return argument.StartsWith(Failed, StringComparison.Ordinal)
            ? $"{Find("trigger.assistantFailed", culture)} ({FirstSentences("reason", argument[Failed.Length..].TrimEnd(')'), culture)})"
            : argument.StartsWith(Degraded, StringComparison.Ordinal)
            ? $"{Find("trigger.assistantDegraded", culture)} ({FirstSentences("degradation", argument[Degraded.Length..].TrimEnd(')'), culture)})"
            : string.Join(Comma, argument.Split(Comma).Select(one => OneEvent(one, culture)));
    }

    public static string Text(string argument, CultureInfo culture)
    {
        if (argument is "set" or "missing")
        {
            return Find(argument == "set" ? "label.otherText" : "label.noText", culture) ?? argument;
        }

        var space = argument.IndexOf(' ', StringComparison.Ordinal);
        var colon = argument.IndexOf(": ", StringComparison.Ordinal);
        var end = colon < 0 ? argument.Length : colon;
        return space > 0 && space < end
            && Find($"textField.{Pascal(argument[..space])}", culture) is { } field
            && Find($"textOperator.{Pascal(argument[(space + 1)..end])}", culture) is { } comparison
            ? $"{field} {comparison}{argument[end..]}"
            : argument;
    }

    public static string Hours(string argument, CultureInfo culture)
    {
        var space = argument.IndexOf(' ', StringComparison.Ordinal);
        var side = Find($"label.{(space < 0 ? argument : argument[..space])}", culture);
        return side is null ? argument : space < 0 ? side : $"{side} ({argument[(space + 1)..]})";
    }

    private static string OneEvent(string argument, CultureInfo culture)
    {
        var open = argument.IndexOf(" (", StringComparison.Ordinal);
        if (open < 0 || Find($"trigger.{argument[..open]}", culture) is not { } name)
        {
            return Find($"trigger.{argument}", culture) ?? argument;
        }

        return argument.EndsWith("(first)", StringComparison.Ordinal) ? $"{name} ({Find("occurrence.First", culture)})" : name;
    }

    // The first sentence says what it is, the others how to mend it.
    private static string FirstSentences(string kind, string codes, CultureInfo culture) => string.Join("; ", codes.Split(Comma).Select(code =>
    {
        var sentences = Find($"{kind}.{code}", culture);
        var end = sentences?.IndexOf(". ", StringComparison.Ordinal) ?? -1;
        return sentences is null ? code : end < 0 ? sentences.TrimEnd('.') : sentences[..end];
    }));

    private static string Pascal(string name) => name.Length == 0 ? name : $"{char.ToUpperInvariant(name[0])}{name[1..]}";

    private static string? Find(string code, CultureInfo culture) => SellerTexts.Resources.GetString(code, culture);
}
