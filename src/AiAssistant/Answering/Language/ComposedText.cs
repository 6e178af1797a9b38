using System.Text;

namespace AiAssistant.Answering.Language;

/// <summary>The form in which texts are read: a letter and its accent are one character (NFC), whichever way the customer's device writes them.</summary>
internal static class ComposedText
{
    /// <summary>The text in that form. Halves of surrogate pairs, which have none, become U+FFFD.</summary>
    public static string Of(string text) => Ascii.IsValid(text) ? text : (IsWellFormed(text) ? text : Mend(text)).Normalize(NormalizationForm.FormC);

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    private static string Mend(string text)
    {
        var mended = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            mended.Append(rune);
        }

        return mended.ToString();
    }
}
