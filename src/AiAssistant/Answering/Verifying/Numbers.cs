using System.Buffers;
using System.Globalization;
using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Verifying;

/// <summary>Finds the numbers of a text, in digits and in words.</summary>
internal static class Numbers
{
    // A decimal holds 28 digits; no amount is written with so many.
    private const int MaxLength = 24;
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789.");

    /// <summary>The numbers in order.</summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="packs">The languages in which number words are read.</param>
    public static IReadOnlyList<NumberToken> Read(IReadOnlyList<Word> words, IReadOnlyList<LanguagePack> packs)
    {
        var tokens = new List<NumberToken>();
        for (var i = 0; i < words.Count; i++)
        {
            if (char.IsAsciiDigit(words[i].Text[0]))
            {
                var (number, unit) = Parse(words[i].Text);
                if (number is not null)
                {
                    tokens.Add(new NumberToken(i, i + 1, number, unit, IsWord: false));
                }
            }
            else if (FactWords.Shared.DurationOf(words[i].Text) is var (count, unit))
            {
                tokens.Add(new NumberToken(i, i + 1, count.ToString(CultureInfo.InvariantCulture), unit, IsWord: true));
            }
            else if (NumberWords.At(words, i, packs) is var (value, end))
            {
                tokens.Add(new NumberToken(i, end, value.ToString(CultureInfo.InvariantCulture), null, IsWord: true));
                i = end - 1;
            }
        }

        return tokens;
    }

    /// <summary>A number in its one form: <c>129,90</c> is <c>129.9</c>, <c>1.299,00</c> is <c>1299</c>. Null when it is none.</summary>
    public static string? Normalize(string folded)
    {
        if (folded.Length is 0 or > MaxLength || folded.AsSpan().IndexOfAnyExcept(NumberMarks) >= 0 || !char.IsAsciiDigit(folded[0]))
        {
            return null;
        }

        var parts = folded.Split('.');
        if (parts.Length > 2 && parts[^1].Length == 4)
        {
            return folded; // a date
        }

        // Three digits after a mark are thousands, everything else is a fraction.
        var hasFraction = parts.Length > 1 && parts[^1].Length != 3;
        var whole = string.Concat(hasFraction ? parts[..^1] : parts);
        var plain = hasFraction ? $"{whole}.{parts[^1]}" : whole;
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value.ToString("0.######", CultureInfo.InvariantCulture)
            : null;
    }

    private static (string? Number, string? Unit) Parse(string word)
    {
        var end = word.AsSpan().IndexOfAnyExcept(NumberMarks);
        return end < 0 ? (Normalize(word), null) : (Normalize(word[..end].TrimEnd('.')), word[end..]);
    }
}
