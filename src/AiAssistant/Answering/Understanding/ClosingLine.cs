using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Understanding;

/// <summary>The line under a reply that offers a person, for desks without buttons.</summary>
internal static class ClosingLine
{
    private const string Name = "closing";
    private const string Separator = "\n\n";

    /// <summary>How much longer the line makes a reply, at the most: in any language and tone.</summary>
    public static int MaxRoom { get; } = Separator.Length + Languages.All.SelectMany(static pack => pack.Phrases(Name)).Max(static line => line.Length);

    /// <summary>The line in a language; in English where the language is not known.</summary>
    public static string For(string? language, Tone tone = Tone.Neutral) => (Languages.Find(language) ?? Languages.English).Phrase(Name, tone)!;

    /// <summary>How much longer the line makes a reply.</summary>
    public static int Room(ReplyStyle style) => Separator.Length + For(style.Language, style.Tone).Length;

    /// <summary>A reply with its closing line, once.</summary>
    public static string Append(string text, ReplyStyle style)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = For(style.Language, style.Tone);
        return text.EndsWith(line, StringComparison.Ordinal) ? text : $"{text.TrimEnd()}{Separator}{line}";
    }
}
