using System.Text;

namespace AiAssistant;

/// <summary>Text without halves of surrogate pairs, which a hostile or cut message may hold and on which normalization throws.</summary>
internal static class WellFormedText
{
    /// <summary>The text itself when it is well-formed; else each half has become U+FFFD.</summary>
    public static string Of(string text) => IsWellFormed(text) ? text : Mend(text);

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
