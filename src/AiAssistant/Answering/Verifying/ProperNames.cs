using System.Buffers;
using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Verifying;

/// <summary>Finds names of no known group, by how they are written: cities, brands, people, codes in capitals.</summary>
internal static class ProperNames
{
    private const int MinCode = 4;
    private static readonly SearchValues<char> Beginnings = SearchValues.Create(".!?:\n\"„“«(–");

    /// <summary>Whether the evidence holds them all.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="language">Its language.</param>
    /// <param name="evidence">All words of the evidence, folded.</param>
    /// <param name="evidenceText">The evidence.</param>
    public static bool AreKnown(string text, string language, IReadOnlySet<string> evidence, string evidenceText)
    {
        var words = WordSplitter.Split(text);
        var names = ShopNames.Find(words, language).SelectMany(static match => match.Places).ToHashSet();
        for (var i = 0; i < words.Count; i++)
        {
            var raw = text.AsSpan(words[i].Start, words[i].Length);
            var isKnown = evidence.Contains(words[i].Text) || (!IsCode(raw) && IsKnown(words[i].Text, language, evidence));
            if (!isKnown && !names.Contains(i) && IsName(text, words, i, raw, language, evidenceText))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsName(string text, IReadOnlyList<Word> words, int i, ReadOnlySpan<char> raw, string language, string evidence)
    {
        if (raw.Length < 3 || !char.IsUpper(raw[0]) || words[i].HasDigit)
        {
            return false;
        }

        if (IsCode(raw))
        {
            return true;
        }

        // A sentence begins with a capital, and so does every German noun.
        var isFirst = i == 0 || text.AsSpan((words[i - 1].Start + words[i - 1].Length)..words[i].Start).IndexOfAny(Beginnings) >= 0;
        return !isFirst && (language == "de" ? IsPlaced(words, i, evidence) : !raw[1..].ContainsAnyInRange('A', 'Z'));
    }

    // "in Bonn", where the evidence has another word at this place and not this one.
    private static bool IsPlaced(IReadOnlyList<Word> words, int i, string evidence)
    {
        if (words[i - 1].Text is not ("in" or "aus" or "nach" or "bei"))
        {
            return false;
        }

        var known = WordSplitter.Split(evidence);
        for (var k = 1; k < known.Count; k++)
        {
            if (known[k - 1].Text == words[i - 1].Text && char.IsUpper(evidence[known[k].Start]) && !words.Any(word => word.Text == known[k].Text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCode(ReadOnlySpan<char> raw) => raw.Length >= MinCode && raw.IndexOfAnyExceptInRange('A', 'Z') < 0;

    private static bool IsKnown(string word, string language, IReadOnlySet<string> evidence) =>
        evidence.HasKin(word) || FactWords.Shared.Explains(word)
        || (language == "de" ? Languages.Find(language)!.Common.Contains(word) : NeutralWords.Contains(word, language));
}
