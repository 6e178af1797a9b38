using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiAssistant.Answering.Understanding;

/// <summary>The readable text of HTML mail: no scripts, styles or hidden parts, no quoted mail where it is marked as such.</summary>
internal static class HtmlText
{
    private static readonly Regex Markup = new(@"<(!doctype|/?(html|head|body|div|p|br|span|table|tr|td|a|b|i|u|em|strong|ul|ol|li|font|blockquote|h[1-6]|img|script|style|pre|hr|svg|iframe|meta|link)[\s/>])", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The text of a message; one without markup is given back as it is.</summary>
    public static string ToPlain(string text)
    {
        if (!Markup.IsMatch(text))
        {
            return text;
        }

        using var document = new HtmlParser().ParseDocument(text);
        var plain = new StringBuilder(text.Length);
        if (document.Body is { } body)
        {
            Append(body, plain);
        }

        return plain.ToString();
    }

    // A stack of its own: hostile mail nests deeper than a thread's.
    private static void Append(INode root, StringBuilder plain)
    {
        var pending = new Stack<(INode? Node, bool IsBreak)>();
        pending.Push((root, false));
        while (pending.TryPop(out var next))
        {
            if (next.IsBreak || next.Node is IElement { LocalName: "br" or "hr" })
            {
                plain.Append('\n');
            }
            else if (next.Node is IText text)
            {
                plain.Append(text.Data.Replace('\n', ' ').Replace('\r', ' '));
            }
            else if (next.Node is IElement element && !IsHidden(element))
            {
                if (IsBlock(element))
                {
                    plain.Append('\n');
                    pending.Push((null, true));
                }

                for (var child = element.LastChild; child is not null; child = child.PreviousSibling)
                {
                    pending.Push((child, false));
                }
            }
        }
    }

    private static bool IsBlock(IElement element) =>
        element.LocalName is "p" or "div" or "tr" or "table" or "li" or "ul" or "ol" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "pre" or "section" or "article" or "header" or "footer";

    private static bool IsHidden(IElement element)
    {
        if (element.LocalName is "script" or "style" or "head" or "title" or "template" or "noscript" or "iframe" or "object" or "svg" or "blockquote" or "textarea" or "select" || element.HasAttribute("hidden"))
        {
            return true;
        }

        var names = element.ClassName ?? "";
        if (names.Contains("gmail_quote", StringComparison.Ordinal) || names.Contains("moz-cite-prefix", StringComparison.Ordinal))
        {
            return true;
        }

        var style = (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal);
        return style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
            || style.Contains("font-size:0", StringComparison.OrdinalIgnoreCase) || style.Contains("opacity:0;", StringComparison.OrdinalIgnoreCase);
    }
}
