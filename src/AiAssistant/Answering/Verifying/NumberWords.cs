using System.Collections.Frozen;
using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Verifying;

/// <summary>Reads numbers that are written in words: <c>twenty-one</c>, <c>quatre-vingt-dix</c>, <c>einundzwanzig</c>.</summary>
internal static class NumberWords
{
    private const int MaxWords = 12;
    private const int MaxValue = 1_000_000;

    /// <summary>The number that starts at a word, and where it ends; null when none does.</summary>
    /// <param name="words">The words.</param>
    /// <param name="start">Where to look.</param>
    /// <param name="packs">The languages to read in, first come first served.</param>
    public static (int Value, int End)? At(IReadOnlyList<Word> words, int start, IReadOnlyList<LanguagePack> packs)
    {
        if (!FactWords.Shared.MayBeNumber(words[start].Text))
        {
            return null;
        }

        foreach (var pack in packs)
        {
            if (At(words, start, FactWords.Shared.Numbers[pack.Code], pack.Code == "de") is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static (int Value, int End)? At(IReadOnlyList<Word> words, int start, FrozenDictionary<string, int> numbers, bool isGerman)
    {
        int total = 0, current = 0, end = start;
        for (var i = start; i < words.Count && i < start + MaxWords; i++)
        {
            var isJoin = i > start && words[i].Text is "and" or "et" && i + 1 < words.Count && numbers.ContainsKey(words[i + 1].Text) && current >= 20;
            if (isJoin)
            {
                continue;
            }

            if (Of(words[i].Text, numbers, isGerman) is not { } value || Joined(current, value, i > start) is not { } joined)
            {
                break;
            }

            (total, current) = value == 1000 ? (total + (Math.Max(1, current) * 1000), 0) : (total, joined);
            end = i + 1;
        }

        return end == start || total + current > MaxValue ? null : (total + current, end);
    }

    // What may follow what: hundreds multiply, smaller numbers fill up.
    private static int? Joined(int current, int value, bool isNext) => (current, value) switch
    {
        (_, 1000) => current,
        (0, _) => value,
        (4, 20) when isNext => 80,
        ( < 10, 100) => current * 100,
        (60 or 80, >= 10 and < 20) => current + value,
        ( >= 100, < 100) when current % 100 == 0 => current + value,
        ( >= 20, < 10) when current % 10 == 0 => current + value,
        (_, < 20) when current % 100 is 60 or 80 => current + value,
        _ => null,
    };

    private static int? Of(string word, FrozenDictionary<string, int> numbers, bool isGerman)
    {
        if (numbers.TryGetValue(word, out var value))
        {
            return value;
        }

        return isGerman && word.Length is > 6 and < 40 ? Compound(word, numbers) : null;
    }

    private static int? Compound(string word, FrozenDictionary<string, int> numbers)
    {
        if (numbers.TryGetValue(word, out var value))
        {
            return value;
        }

        foreach (var (mark, factor) in (ReadOnlySpan<(string, int)>)[("tausend", 1000), ("hundert", 100), ("und", 0)])
        {
            var at = word.IndexOf(mark, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var left = at == 0 ? 1 : Compound(word[..at], numbers);
            var right = at + mark.Length == word.Length ? 0 : Compound(word[(at + mark.Length)..], numbers);
            return left is null || right is null || (factor == 0 && (left >= 10 || right < 20)) ? null : (left * Math.Max(1, factor)) + right;
        }

        return null;
    }
}
