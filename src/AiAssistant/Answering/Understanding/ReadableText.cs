using System.Globalization;
using AiAssistant.Resources;

namespace AiAssistant.Answering.Understanding;

/// <summary>Reads sellers' texts as customers' mail is read. Texts are plain by contract; hosts that pass markup on must not teach what nobody sees.</summary>
internal sealed class ReadableText : IReadableText
{
    /// <inheritdoc/>
    public string Of(string text)
    {
        var visible = text.Any(IsUnseen) ? string.Concat(text.Where(static letter => !IsUnseen(letter))) : text;
        if (!visible.Contains('<', StringComparison.Ordinal))
        {
            return visible;
        }

        // A comment alone does not make a text HTML; as part of a paragraph it does.
        var plain = HtmlText.ToPlain(visible.Contains("<!--", StringComparison.Ordinal) ? $"<p>{visible}</p>" : visible);
        return ReferenceEquals(plain, visible)
            ? visible
            : string.Join('\n', plain.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0));
    }

    // Joiners belong to emoji and to scripts that need them.
    private static bool IsUnseen(char letter) =>
        letter is not ('\n' or '\r' or '\t' or '\u200C' or '\u200D')
        && CharUnicodeInfo.GetUnicodeCategory(letter) is (UnicodeCategory.Format or UnicodeCategory.Control);
}
