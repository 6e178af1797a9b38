using System.Globalization;
using System.Text;

namespace AiAssistant.Resources;

/// <summary>Characters that a seller cannot have typed on purpose, since nobody sees them: they come from broken exports and hostile pastes.</summary>
internal static class SellerInput
{
    /// <summary>
    /// Whether the text holds control characters (other than tabs and line breaks where those are allowed) or halves of characters, which no store could keep.
    /// </summary>
    public static bool HoldsInvalid(string text, bool mayBreakLines)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune) || IsInvalid(rune, mayBreakLines))
            {
                return true;
            }

            i += rune.Utf16SequenceLength;
        }

        return false;
    }

    /// <summary>Whether nothing of the text can be seen: spaces and characters without width.</summary>
    public static bool IsInvisible(string text) =>
        text.EnumerateRunes().All(static rune => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format);

    private static bool IsInvalid(Rune rune, bool mayBreakLines) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => !mayBreakLines || rune.Value is not ('\n' or '\r' or '\t'),
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => !mayBreakLines,
        _ => false,
    };
}
