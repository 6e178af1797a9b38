using System.Globalization;
using System.Text;

namespace AiAssistant.Workflows;

/// <summary>
/// The form in which texts are compared: no case, no diacritics, one space for each run of white space, none at the ends. Letters that Unicode does not decompose are written out
/// as people without the key type them (<c>ł</c> l, <c>ß</c> ss, <c>œ</c> oe, <c>æ</c> ae).
/// </summary>
internal static class TextFold
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decompose(text).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }
            }
            else if (rune.IsAscii)
            {
                folded.Append(char.ToLowerInvariant((char)rune.Value));
            }
            else
            {
                Append(folded, rune);
            }
        }

        return folded.ToString().TrimEnd(' ');
    }

    /// <summary>Compatibility forms are decomposed too, so that ligatures and full-width letters compare as what they stand for.</summary>
    private static string Decompose(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        return WellFormedText.Of(text).Normalize(NormalizationForm.FormKD);
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
        {
            return;
        }

        var lower = Rune.ToLowerInvariant(rune);
        _ = lower.Value switch
        {
            'ł' => folded.Append('l'),
            'ß' => folded.Append("ss"),
            'œ' => folded.Append("oe"),
            'æ' => folded.Append("ae"),
            'ø' => folded.Append('o'),
            'đ' or 'ð' => folded.Append('d'),
            'þ' => folded.Append("th"),
            'ħ' => folded.Append('h'),
            'ı' => folded.Append('i'),
            'ς' => folded.Append('σ'),
            _ => folded.Append(lower),
        };
    }
}
