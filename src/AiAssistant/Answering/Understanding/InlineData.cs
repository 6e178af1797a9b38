using System.Buffers;
using System.Text;

namespace AiAssistant.Answering.Understanding;

/// <summary>Takes pictures that a mail holds in itself (<c>data:image/png;base64,…</c>, RFC 2397) out of it: they are long and say nothing.</summary>
internal static class InlineData
{
    private const string Marker = ";base64,";
    private static readonly SearchValues<char> Ends = SearchValues.Create("\"'<>() \t\r\n");

    public static string Strip(string text)
    {
        var at = text.IndexOf(Marker, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return text;
        }

        var kept = new StringBuilder();
        var from = 0;
        while (at >= 0)
        {
            var start = at + Marker.Length;
            kept.Append(text, from, start - from);
            var length = text.AsSpan(start).IndexOfAny(Ends);
            from = length < 0 ? text.Length : start + length;
            at = text.IndexOf(Marker, from, StringComparison.OrdinalIgnoreCase);
        }

        return kept.Append(text, from, text.Length - from).ToString();
    }
}
