using System.Globalization;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace AiAssistant.Offers.Feeds.Mapping;

/// <summary>Plain text from what a feed holds: text, or HTML with its paragraphs and lists as lines.</summary>
/// <remarks>HTML is read as tokens, without a document: what some markup can do to a document (elements copied over and over) would cost time and memory without bounds.</remarks>
internal static class PlainText
{
    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "br", "caption", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
    ];

    /// <summary>The text on one line; null when nothing is left.</summary>
    public static string? Line(string? text) => Tidy(Decode(text), keepsLines: false);

    /// <summary>The text with its lines; null when nothing is left.</summary>
    public static string? Lines(string? text) => Tidy(Decode(text), keepsLines: true);

    private static string Decode(string? text)
    {
        if (text is null || text.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return text ?? "";
        }

        using var source = new TextSource(new StringTextSource(text));
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        var decoded = new StringBuilder(text.Length);
        var hasMarkup = false;
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            if (token.Type == HtmlTokenType.Character)
            {
                decoded.Append(hasMarkup ? Flat(token.Data) : token.Data);
                continue;
            }

            if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag))
            {
                continue;
            }

            if (!hasMarkup)
            {
                decoded.Replace('\r', ' ').Replace('\n', ' ');
            }

            hasMarkup = true;
            AppendBreak(decoded, token.Name, token.Type == HtmlTokenType.StartTag);
            if (token.Type == HtmlTokenType.StartTag && token.Name is "script" or "style")
            {
                SkipContent(tokenizer, token.Name);
            }
        }

        return decoded.ToString();
    }

    /// <summary>Once there is markup, line breaks in the source are mere blanks.</summary>
    private static string Flat(string text) => text.Replace('\r', ' ').Replace('\n', ' ');

    private static void SkipContent(HtmlTokenizer tokenizer, string name)
    {
        tokenizer.State = HtmlParseMode.Rawtext;
        var token = tokenizer.Get();
        while (token.Type != HtmlTokenType.EndOfFile && !(token.Type == HtmlTokenType.EndTag && token.Name == name))
        {
            token = tokenizer.Get();
        }
    }

    private static void AppendBreak(StringBuilder text, string tag, bool isStart)
    {
        if (Blocks.Contains(tag))
        {
            text.Append('\n');
        }
        else if (tag is "td" or "th")
        {
            text.Append(' ');
        }

        if (isStart && tag == "li")
        {
            text.Append("- ");
        }
    }

    /// <summary>Blanks become single ones, control characters and what cannot be seen go, empty lines go. Most fields are tidy as they are.</summary>
    private static string? Tidy(string text, bool keepsLines)
    {
        if (text.Length > 0 && IsTidy(text))
        {
            return text;
        }

        var tidy = new StringBuilder(text.Length);
        var gap = '\0';
        foreach (var character in text)
        {
            if (IsUnseen(character))
            {
                continue;
            }

            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                var isBreak = keepsLines && character is '\n' or '\r';
                gap = isBreak || gap == '\n' ? '\n' : ' ';
                continue;
            }

            if (gap != '\0' && tidy.Length > 0)
            {
                tidy.Append(gap);
            }

            gap = '\0';
            tidy.Append(character);
        }

        return tidy.Length == 0 ? null : tidy.ToString();
    }

    private static bool IsTidy(string text)
    {
        var wasBlank = true;
        foreach (var character in text)
        {
            var isBlank = character == ' ';
            if ((isBlank && wasBlank) || (!isBlank && (char.IsWhiteSpace(character) || char.IsControl(character) || IsUnseen(character))))
            {
                return false;
            }

            wasBlank = isBlank;
        }

        return !wasBlank;
    }

    /// <summary>
    /// What has no width, or turns the direction of what a reply says after it, and would part words for the search. The two joiners stay: emoji and scripts
    /// of letters that join need them.
    /// </summary>
    private static bool IsUnseen(char character) =>
        character >= '\u00AD' && character is not ('\u200C' or '\u200D') && CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
