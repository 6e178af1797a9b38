using System.Collections.Frozen;
using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Understanding;

/// <summary>The keyword of the closing line. It is always understood: in any language, any case, with or without diacritics.</summary>
internal static class AgentKeyword
{
    private const int MaxLine = 60;
    private static readonly FrozenSet<string> Keywords =
        Languages.All.SelectMany(static pack => pack.AgentKeywords).Select(static keyword => WordSplitter.Fold(keyword)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a line of the text is the keyword and nothing else but marks and a word of politeness.</summary>
    public static bool IsIn(string text)
    {
        foreach (var line in text.EnumerateLines())
        {
            if (line.Length > MaxLine)
            {
                continue;
            }

            var words = WordSplitter.Split(line.ToString());
            if (words.Count is > 0 and <= 2 && words.Any(static word => IsKeyword(word.Text))
                && words.All(static word => IsKeyword(word.Text) || IsPolite(word.Text)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsKeyword(string word) => Keywords.Contains(word);

    private static bool IsPolite(string word) =>
        word is "please" or "pls" or "prosze" or "poprosze" or "bitte" or "svp" or "stp" or "prosim" or "kerem" or "прошу" or "merci" or "thanks" or "danke";
}
