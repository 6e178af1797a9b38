using System.Text.RegularExpressions;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Understanding;
using AiAssistant.Answering.Verifying;

namespace AiAssistant.Answering.Excerpting;

/// <summary>
/// Finds sentences that speak to a machine instead of to a customer. It is a second wall: what a model makes of such a sentence is verified like anything else, but what
/// it never reads it cannot obey, and no customer is helped by reading it.
/// </summary>
internal static class Instructions
{
    // A longer line is no sentence that somebody typed; reading it would cost more than it can be worth.
    private const int MaxWords = 400;
    private const RegexOptions Flags = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private static readonly DataFile File = DataFile.Read("instructions");
    private static readonly PhraseSet Orders = new(File.Patterns("instructions"));
    private static readonly PhraseSet Negations = new(File.Patterns("not"));

    // Fences, turns and tools as chat models write them, and JSON of a reply.
    private static readonly Regex Markers = new(
        @"\[\[|\]\]|<\||\|>|<</?sys>>|\[/?inst\]|</?(system|assistant|user|tool_call|function_call|instructions?|evidence|question|data|customer)\b"
        + @"|""(parts|role|tool_calls|outcome|citations|settings|arguments)""\s*:|\}\s*\]\s*[,}]|\$\{|\{\{|!\[[^\]]*\]\("
        + @"|-{3,}\s*(begin|end)\b|#{3,}|={3,}|</?script|\b(assistant|asystent|assistent|ki-assistent|bot|ai|ki|ia|human|user)\s*:",
        Flags);

    // Latin letters with Cyrillic or Greek ones in one word: nobody types so.
    private static readonly Regex Disguised = new(@"[a-z][\u0370-\u03FF\u0400-\u04FF]|[\u0370-\u03FF\u0400-\u04FF][a-z]", Flags);

    // Letters of several scripts say "ignore", "from now on" without spaces between words.
    private static readonly Regex Unspaced = new(@"忽略|无视|無視|指示を|系统提示|系統提示|システムプロンプト|تجاهل", Flags);

    // What only a machine reads: Base64 and hexadecimal.
    private static readonly Regex Encoded = new(@"(?<code>[a-z\d+/]{20,}={0,2})", Flags);

    /// <summary>The text without sentences that speak to a machine; the same instance when there are none.</summary>
    /// <param name="text">A text that a seller wrote.</param>
    public static string Without(string text)
    {
        var lines = text.Split('\n');
        var isChanged = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var kept = WithoutInLine(lines[i]);
            isChanged |= !ReferenceEquals(kept, lines[i]);
            lines[i] = kept;
        }

        return isChanged ? string.Join('\n', lines.Where(static line => line.Length > 0)) : text;
    }

    /// <summary>A title up to where it starts to speak to a machine; as it is when nothing would be left.</summary>
    /// <param name="title">The title of an offer or a question.</param>
    public static string WithoutInTitle(string title)
    {
        var words = WordSplitter.Split(title);
        var starts = Orders.Find(words).Where(match => !IsNegated(words, match)).Select(match => words[match.Start].Start)
            .Concat(Markers.Matches(title).Select(static match => match.Index)).Concat(Disguised.Matches(title).Select(static match => match.Index));
        var end = starts.DefaultIfEmpty(title.Length).Min();
        var kept = title[..end].TrimEnd(' ', '-', '–', '|', '(', '[', ':', ',', '"', '\'', '*', '#');
        return end < title.Length && kept.Length > 0 ? kept : title;
    }

    /// <summary>Whether a sentence speaks to a machine.</summary>
    /// <param name="sentence">The sentence.</param>
    public static bool IsFor(string sentence)
    {
        var plain = PlainForm.Of(sentence);
        if (Markers.IsMatch(plain) || Disguised.IsMatch(plain) || Unspaced.IsMatch(plain) || IsEncoded(plain))
        {
            return true;
        }

        var words = WordSplitter.Split(plain);
        return words.Count <= MaxWords && Orders.Find(words).Any(match => !IsNegated(words, match));
    }

    private static string WithoutInLine(string line)
    {
        if (line.Length == 0 || !IsFor(line))
        {
            return line;
        }

        return string.Join(' ', Sentences.Split(line).Where(static sentence => !IsFor(sentence)));
    }

    private static bool IsNegated(IReadOnlyList<Word> words, PhraseMatch match) =>
        Negations.Find(words).Any(negation => negation.Start < match.End && negation.End > match.Start);

    // Addresses of links look alike and are for customers.
    private static bool IsEncoded(string text) =>
        !text.Contains("://", StringComparison.Ordinal) && !text.Contains("www.", StringComparison.Ordinal)
        && Encoded.Matches(text).Select(static match => match.Groups["code"].Value).Any(static code => code.Any(char.IsAsciiDigit)
            && (code.All(char.IsAsciiHexDigit) || (code.Any(char.IsAsciiLetterUpper) && code.Any(char.IsAsciiLetterLower))));
}
