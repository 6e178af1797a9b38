using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace AiAssistant.Evaluation.Answers;

/// <summary>Writes HTML from interpolated strings: what stands in the string is markup, what stands in braces is text and encoded. Texts are hostile.</summary>
internal sealed class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _html = new();

    /// <summary>Adds markup with encoded texts.</summary>
    public HtmlWriter Add([InterpolatedStringHandlerArgument("")] HtmlText text)
    {
        text.WriteTo(_html);
        return this;
    }

    /// <summary>Adds markup that the library made itself.</summary>
    public HtmlWriter AddMarkup(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>What was written.</summary>
    public override string ToString() => _html.ToString();

    /// <summary>A text as it may stand in an element or between the quotes of an attribute.</summary>
    public static string Encode(string text) => Encoder.Encode(string.Concat(text.Select(Shown)));

    // Characters that no document may hold, not even encoded.
    private static char Shown(char character) =>
        (char.IsControl(character) && character is not '\n' and not '\t') || character is >= '\uFDD0' and <= '\uFDEF' or >= '\uFFFE' ? '\uFFFD' : character;

    /// <summary>An interpolated string whose texts are encoded.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct HtmlText
    {
        private readonly StringBuilder _text;

        public HtmlText(int literalLength, int formattedCount, HtmlWriter writer)
        {
            ArgumentNullException.ThrowIfNull(writer);
            _text = new StringBuilder(literalLength + (16 * formattedCount));
        }

        public void AppendLiteral(string markup) => _text.Append(markup);

        public void AppendFormatted(string? text) => _text.Append(Encode(text ?? ""));

        public void AppendFormatted(int number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");

        public void WriteTo(StringBuilder html) => html.Append(_text);
    }
}
