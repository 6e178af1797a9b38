using System.Buffers;
using System.Globalization;
using System.Text;

namespace AiAssistant.Answering.Verifying;

/// <summary>The form in which texts are compared: what looks alike is alike, and what cannot be seen is not there.</summary>
internal static class PlainForm
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(static letter => (char)letter), '\n', '\t']);

    /// <summary>Invisible characters are taken out, full-width and other digits are ASCII, every space is a space.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyExcept(Plain) < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var letter in Compatible(text))
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(letter))
            {
                case UnicodeCategory.Format:
                case UnicodeCategory.Control when letter is not ('\n' or '\t'):
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    plain.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter)));
                    break;
                case UnicodeCategory.SpaceSeparator:
                    plain.Append(' ');
                    break;
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherLetter or UnicodeCategory.OtherSymbol
                    when IsUnseen(letter):
                    break;
                default:
                    plain.Append(letter);
                    break;
            }
        }

        return plain.ToString();
    }

    /// <summary>The text without characters that cannot be seen or that turn its direction; otherwise as it is.</summary>
    public static string Visible(string text) =>
        string.Concat(text.Where(
            static letter => letter == '\n' || CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.Format or UnicodeCategory.Control)));

    // What picks an emoji's form or puts a digit on a key, what keeps marks apart, and letters and patterns without ink.
    private static bool IsUnseen(char letter) =>
        letter is '\u034F' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u20E3' or '\u2800' or (>= '\u180B' and <= '\u180F') or (>= '\uFE00' and <= '\uFE0F');

    // A lone surrogate cannot be normalised; the text is then read as it is.
    private static string Compatible(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
