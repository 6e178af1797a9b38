using System.Globalization;
using System.Text;
using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Understanding;

/// <summary>The new, plain text of a message as it came from a customer.</summary>
internal static class CustomerText
{
    // Plain mail is folded at 72 to 78 characters, before a word.
    private const int MinFolded = 55;

    /// <summary>Markup, quoted mail, the signature and control characters are taken away; letters are composed (NFC).</summary>
    /// <param name="raw">The message, plain or HTML.</param>
    /// <param name="maxLength">How many characters are read at the most; the rest is cut off.</param>
    public static string Extract(string raw, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var text = InlineData.Strip(raw);
        var bounded = text.AtMostWhole(maxLength);
        var lines = ComposedText.Of(Clean(HtmlText.ToPlain(bounded))).Split('\n');
        var kept = Signature.Strip(QuotedHistory.Strip(lines));
        var plain = new StringBuilder(bounded.Length);
        var before = "";
        foreach (var line in kept.Select(Squeeze))
        {
            plain.Append(IsFolded(before, line) ? ' ' : '\n').Append(line);
            before = line;
        }

        return plain.ToString().Trim();
    }

    // Mail programs fold long lines; people do not start a sentence with a small letter after a long line that is none.
    private static bool IsFolded(string line, string next) =>
        line.Length >= MinFolded && next.Length > 0 && char.IsLower(next[0]) && (char.IsLetterOrDigit(line[^1]) || line[^1] == ',');

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'))
        {
            if (letter == '\n')
            {
                clean.Append(letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format || (char.IsControl(letter) && letter != '\t'))
            {
                // Invisible, or turning the direction: hides words from reading or from the reader.
            }
            else
            {
                clean.Append(char.IsWhiteSpace(letter) ? ' ' : letter);
            }
        }

        return clean.ToString();
    }

    private static string Squeeze(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
