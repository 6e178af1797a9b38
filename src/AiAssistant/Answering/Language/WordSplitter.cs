using System.Globalization;
using System.Text;

namespace AiAssistant.Answering.Language;

/// <summary>Cuts a text into folded words. Customers leave case and diacritics out, so both are taken away on all sides.</summary>
internal static class WordSplitter
{
    /// <summary>The words of a text in order. A decimal comma becomes a point, so that 10,5 meets 10.5.</summary>
    public static IReadOnlyList<Word> Split(string text)
    {
        var words = new List<Word>(text.Length / 6);
        for (var i = 0; i < text.Length;)
        {
            if (!IsPart(text, i))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (IsPart(text, i) || IsDecimalMark(text, i)))
            {
                i++;
            }

            // Of marks alone, such as the one that makes a sign an emoji, nothing is left.
            if (Fold(text.AsSpan(start, i - start)) is { Length: > 0 } folded)
            {
                words.Add(new Word(folded, start, i - start));
            }
        }

        return words;
    }

    /// <summary>Lower case without diacritics; ß is ss, ł is l.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        if (IsPlain(text))
        {
            return text.ToString();
        }

        if (Ascii.IsValid(text))
        {
            return string.Create(text.Length, text, static (folded, letters) =>
            {
                for (var i = 0; i < letters.Length; i++)
                {
                    folded[i] = letters[i] == ',' ? '.' : char.ToLowerInvariant(letters[i]);
                }
            });
        }

        var folded = new StringBuilder(text.Length);
        foreach (var letter in Decomposed(text.ToString()))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var lower = char.ToLowerInvariant(letter);
            _ = lower switch
            {
                'ß' => folded.Append("ss"),
                'ł' => folded.Append('l'),
                'œ' => folded.Append("oe"),
                'æ' => folded.Append("ae"),
                'ø' => folded.Append('o'),
                'đ' => folded.Append('d'),
                ',' => folded.Append('.'),
                _ => folded.Append(lower),
            };
        }

        return folded.ToString();
    }

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (letter is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return true;
    }

    // A lone surrogate cannot be normalised; the text is then folded as it is.
    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static bool IsPart(string text, int i) =>
        char.IsLetterOrDigit(text[i]) || CharUnicodeInfo.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark || char.IsSurrogate(text[i]);

    private static bool IsDecimalMark(string text, int i) =>
        text[i] is '.' or ',' && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
}
