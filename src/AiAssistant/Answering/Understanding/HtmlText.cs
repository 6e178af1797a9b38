using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiAssistant.Answering.Understanding;

/// <summary>The readable text of HTML mail: no scripts, styles or hidden parts, no quoted mail where it is marked as such.</summary>
internal static class HtmlText
{
    private const int MaxTags = 10_000;
    private static readonly Regex Markup = new(
        @"<(!doctype|/?(html|head|body|div|p|br|span|table|tr|td|a|b|i|u|em|strong|ul|ol|li|font|"
        + @"blockquote|h[1-6]|img|script|style|pre|hr|svg|iframe|meta|link)[\s/>])",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Nested formatting is rebuilt in every paragraph, which grows with the square; its text needs none.
    private static readonly Regex Formatting = new(@"<(?<close>/?)(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?<rest>[\s/>])",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly string[] QuoteClasses = ["gmail_quote", "moz-cite-prefix", "yahoo_quoted", "OutlookMessageHeader", "protonmail_quote"];

    // Outlook marks only where the quoted mail starts.
    private static readonly string?[] QuoteIds = ["divRplyFwdMsg", "appendonsend"];

    /// <summary>The text of a message; one without markup is given back as it is.</summary>
    public static string ToPlain(string text)
    {
        if (!Markup.IsMatch(text))
        {
            return text;
        }

        using var document = new HtmlParser().ParseDocument(Formatting.Replace(Bounded(text), "<${close}span${rest}"));
        var plain = new StringBuilder(text.Length);
        if (document.Body is { } body)
        {
            Append(body, plain);
        }

        return plain.ToString();
    }

    // Parsing takes the square of the depth, and no mail that people write has so many tags.
    private static string Bounded(string text)
    {
        var tags = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' && ++tags > MaxTags)
            {
                return text[..i];
            }
        }

        return text;
    }

    // A stack of its own: hostile mail nests deeper than a thread's.
    private static void Append(INode root, StringBuilder plain)
    {
        var pending = new Stack<(INode? Node, bool OnGround)>();
        pending.Push((root, false));
        while (pending.TryPop(out var next))
        {
            if (next.Node is null or IElement { LocalName: "br" or "hr" })
            {
                plain.Append('\n');
            }
            else if (next.Node is IText text)
            {
                plain.Append(text.Data.Replace('\n', ' ').Replace('\r', ' '));
            }
            else if (next.Node is IElement element)
            {
                if (QuoteIds.Contains(element.Id))
                {
                    return;
                }

                Push(element, next.OnGround, pending, plain);
            }
        }
    }

    private static void Push(IElement element, bool onGround, Stack<(INode? Node, bool OnGround)> pending, StringBuilder plain)
    {
        var style = new HiddenStyle(element);
        if (IsUnread(element) || style.IsHidden(onGround))
        {
            // Where a quotation stood is still seen: what follows it may be new.
            plain.Append(element.LocalName == "blockquote" ? "\n>\n" : "");
            return;
        }

        if (IsBlock(element))
        {
            plain.Append('\n');
            pending.Push((null, false));
        }

        for (var child = element.LastChild; child is not null; child = child.PreviousSibling)
        {
            pending.Push((child, onGround || style.HasGround));
        }
    }

    private static bool IsBlock(IElement element) =>
        element.LocalName is "p" or "div" or "tr" or "table" or "li" or "ul" or "ol" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "pre" or "section"
            or "article" or "header" or "footer";

    private static bool IsUnread(IElement element) =>
        element.LocalName is "script" or "style" or "head" or "title" or "template" or "noscript" or "iframe" or "object" or "svg" or "blockquote"
            or "textarea" or "select"
        || element.HasAttribute("hidden") || QuoteClasses.Any(name => (element.ClassName ?? "").Contains(name, StringComparison.Ordinal));
}
