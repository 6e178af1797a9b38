using System.Collections.Concurrent;
using System.Numerics;

namespace AiAssistant.Answering.Language;

/// <summary>
/// Takes back typing errors: a word that the language does not have, one slip from a word that it has (two in a long one), is meant to be that word. Names and
/// numbers stay as they are.
/// </summary>
internal sealed class Spelling
{
    private const int MinLength = 4;
    private const int MaxLength = 20;

    // Customers' lines have typing errors of their own: a word must come in several.
    private const int MinLines = 3;
    private const int MuchMore = 2;
    private const int LongestEnding = 2;

    // Short words are near to too many others: only what is said every day.
    private const int ShortLength = 4;
    private const double EverydayBits = 12;

    private static readonly ConcurrentDictionary<string, Lazy<Spelling>> Known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words;
    private readonly Dictionary<(char Initial, int Length), List<(string Word, uint Letters)>> _buckets = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _beginnings;
    private readonly Background _background;

    private Spelling(string language)
    {
        _background = Background.Of(language);
        var counts = SubjectLines.Of(language).All.SelectMany(static line => line.Words.Select(static word => word.Text).Distinct())
            .CountBy(static word => word)
            .Where(static pair => pair.Value >= MinLines).ToDictionary(StringComparer.Ordinal);
        var patterns = Languages.Find(language)!.Concepts.Words.ToList();
        _beginnings = patterns.Where(static word => word.IsBeginning).Select(static word => word.Text).ToHashSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _words = [.. _background.Words, .. counts.Keys, .. patterns.Where(static word => !word.IsBeginning).Select(static word => word.Text)];
        foreach (var word in _words.Where(static word => word.Length is >= MinLength and <= MaxLength).Order(StringComparer.Ordinal))
        {
            var key = (word[0], word.Length);
            if (!_buckets.TryGetValue(key, out var bucket))
            {
                _buckets[key] = bucket = [];
            }

            bucket.Add((word, LettersOf(word)));
        }

        // Errors that many make are in many lines, and what is meant in many more.
        var endings = Languages.Find(language)!.Endings;
        bool IsError(string word) => Near(word).Any(other =>
            counts.GetValueOrDefault(other) > MuchMore * counts[word] && WordForms.Likeness(word, other, endings) < WordForms.FormLikeness);
        var rare = counts.Keys.Where(word => word.Length is >= MinLength and <= MaxLength && _background.Bits(word) == Background.MostBits);
        foreach (var word in rare.Where(IsError).ToList())
        {
            _words.Remove(word);
            _buckets[(word[0], word.Length)].Remove((word, LettersOf(word)));
        }
    }

    /// <summary>The words as they were meant, each in its place; the same list where nothing was mended or the language is not known.</summary>
    /// <param name="text">The text they stand in.</param>
    /// <param name="words">Its words.</param>
    /// <param name="language">Its two-letter code.</param>
    /// <param name="meant">What words of this language were found to be meant (null: nothing), read and added to; null to look up each anew.</param>
    public static IReadOnlyList<Word> Mend(string text, IReadOnlyList<Word> words, string? language, Dictionary<string, string?>? meant = null) =>
        Languages.Find(language) is { } known
            ? Known.GetOrAdd(known.Code, static code => new Lazy<Spelling>(() => new Spelling(code))).Value
                .Mend(text, words, mayBeNames: known.Code != "de", meant)
            : words;

    private IReadOnlyList<Word> Mend(string text, IReadOnlyList<Word> words, bool mayBeNames, Dictionary<string, string?>? known)
    {
        List<Word>? mended = null;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Text.Length is < MinLength or > MaxLength || word.HasDigit || IsKnown(word.Text)
                || (mayBeNames && i > 0 && AnswerKindReader.IsName(text, word)) || Nearest(word.Text, known) is not { } meant)
            {
                continue;
            }

            mended ??= [.. words];
            mended[i] = word with { Text = meant };
        }

        return mended ?? words;
    }

    private bool IsKnown(string word)
    {
        if (_words.Contains(word))
        {
            return true;
        }

        for (var length = Math.Max(word.Length - LongestEnding, MinLength - 1); length <= word.Length; length++)
        {
            if (_beginnings.Contains(word.AsSpan(0, length)))
            {
                return true;
            }
        }

        return false;
    }

    private string? Nearest(string word, Dictionary<string, string?>? known)
    {
        if (known is null)
        {
            return Near(word).MinBy(_background.Bits);
        }

        if (!known.TryGetValue(word, out var meant))
        {
            known[word] = meant = Near(word).MinBy(_background.Bits);
        }

        return meant;
    }

    // Which letters a word has, a bit each; some share one.
    private static uint LettersOf(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
        {
            letters |= 1u << (letter % 32);
        }

        return letters;
    }

    private IEnumerable<string> Near(string word)
    {
        var slips = word.Length >= 9 ? 2 : 1;
        var letters = LettersOf(word);
        for (var length = word.Length - slips; length <= word.Length + slips; length++)
        {
            if (!_buckets.TryGetValue((word[0], length), out var bucket))
            {
                continue;
            }

            foreach (var (other, others) in bucket)
            {
                // A slip takes away one letter and brings another at most: so most words need not be compared.
                if (BitOperations.PopCount(letters & ~others) > slips || BitOperations.PopCount(others & ~letters) > slips)
                {
                    continue;
                }

                if (Math.Min(word.Length, other.Length) <= ShortLength
                    ? _background.Bits(other) <= EverydayBits && WordForms.Distance(word, other) <= 1
                    : WordForms.IsTypingError(word, other))
                {
                    yield return other;
                }
            }
        }
    }
}
