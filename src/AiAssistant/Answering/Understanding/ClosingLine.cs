using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Understanding;

/// <summary>The line under a reply that offers a person, for desks without buttons.</summary>
internal static class ClosingLine
{
    /// <summary>The line in a language; in English where the language is not known.</summary>
    public static string For(string? language) => (Languages.Find(language) ?? Languages.English).ClosingLine;

    /// <summary>A reply with its closing line, once.</summary>
    public static string Append(string text, string? language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = For(language);
        return text.EndsWith(line, StringComparison.Ordinal) ? text : $"{text.TrimEnd()}\n\n{line}";
    }
}
