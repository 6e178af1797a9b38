using System.Globalization;
using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Writing;

/// <summary>Cuts a text that is too long for its channel where it hurts least.</summary>
internal static class SentenceCut
{
    private const string Ellipsis = "…";

    /// <summary>The first whole sentences that fit; when not even one does, its first words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">The longest text, in characters; null: none.</param>
    public static string To(string text, int? limit)
    {
        if (limit is not { } length || text.Length <= length)
        {
            return text;
        }

        var end = SentenceRanges.Of(text).Select(static range => range.End).LastOrDefault(end => end <= length);
        return end > 0 ? text[..end].TrimStart() : Words(text.TrimStart(), length);
    }

    private static string Words(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = Math.Max(0, length - Ellipsis.Length);
        var space = text.LastIndexOf(' ', end);
        var cut = space > 0 ? space : WholeCharacters(text, end);
        return $"{text[..cut].TrimEnd(' ', ',', ';', ':')}{Ellipsis}";
    }

    // An emoji is several characters long, and half of one is none.
    private static int WholeCharacters(string text, int end)
    {
        var at = 0;
        for (var next = 0; next <= end; next += Math.Max(1, StringInfo.GetNextTextElementLength(text, next)))
        {
            at = next;
        }

        return at;
    }
}
