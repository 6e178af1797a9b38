using System.Collections.Frozen;
using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Verifying;

/// <summary>Cuts a text into clauses: sentences, and what marks and joining words part in them.</summary>
internal static class Clauses
{
    private const int MaxClauses = 400;

    private static readonly FrozenSet<string> Joins =
        FrozenSet.Create(
            StringComparer.Ordinal, "and", "but", "while", "und", "aber", "sowie", "oraz", "i", "ale", "et", "mais", "és", "та", "і", "але", "а");

    /// <summary>The clauses in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language; null when unknown.</param>
    public static IReadOnlyList<Clause> Split(string text, string? language)
    {
        var clauses = new List<Clause>();
        var number = 0;
        foreach (var sentence in Sentences.Split(text))
        {
            clauses.AddRange(Parts(sentence, language).Select(part => new Clause(part, number, language)));
            number++;
            if (clauses.Count > MaxClauses)
            {
                break;
            }
        }

        return clauses;
    }

    private static IEnumerable<string> Parts(string sentence, string? language)
    {
        var start = 0;
        for (var i = 0; i < sentence.Length; i++)
        {
            var length = IsMark(sentence, i) ? 1 : JoinAt(sentence, i, language);
            if (length > 0)
            {
                if (!string.IsNullOrWhiteSpace(sentence[start..i]))
                {
                    yield return sentence[start..i];
                }

                start = i + length;
                i = start - 1;
            }
        }

        if (!string.IsNullOrWhiteSpace(sentence[start..]))
        {
            yield return sentence[start..];
        }
    }

    private static bool IsMark(string text, int i) => text[i] switch
    {
        ';' or '(' or ')' or '—' => true,
        ',' or ':' => !(i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])),
        '–' or '-' => i > 0 && i + 1 < text.Length && text[i - 1] == ' ' && text[i + 1] == ' ' && !(i + 2 < text.Length && char.IsAsciiDigit(text[i + 2])),
        _ => false,
    };

    // " and ", but not between two numbers: "between 3 and 5 days".
    private static int JoinAt(string text, int i, string? language)
    {
        if (text[i] != ' ')
        {
            return 0;
        }

        var end = text.IndexOf(' ', i + 1);
        if (end < 0 || end - i > 7 || (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))
        {
            return 0;
        }

        var word = text[(i + 1)..end];
        return Joins.Contains(word) || (word == "a" && language is "cs" or "sk") ? end - i : 0;
    }
}
