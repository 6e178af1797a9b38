namespace AiAssistant.Answering.Language;

/// <summary>Bounds what is read of a text.</summary>
internal static class TextBound
{
    // So far back a cut is moved to leave an address or a number whole; longer ones are none.
    private const int Reach = 200;

    /// <summary>The text, or its beginning when it is longer. No character outside the basic plane is cut in two.</summary>
    public static string AtMost(this string text, int length) => text.Length <= length ? text : text[..WholeCharacter(text, length)];

    /// <summary>As <see cref="AtMost"/>, for a text that personal data is looked for in afterwards: an address or a number is kept whole or left out.</summary>
    public static string AtMostWhole(this string text, int length) => text.Length <= length ? text : text[..CutBefore(text, length)];

    /// <summary>Where a text may be cut in two: at a line's end or between two plain words; else between words; else where it was to be.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it was to be cut; the cut is here or up to 200 characters before it.</param>
    public static int CutBefore(string text, int at)
    {
        int? gap = null;
        for (var i = at; i > 0 && i > at - Reach; i--)
        {
            if (i == text.Length || text[i - 1] == '\n' || text[i] == '\n')
            {
                return i;
            }

            if (char.IsWhiteSpace(text[i]))
            {
                if (IsPlain(text, i, -1) && IsPlain(text, i, 1))
                {
                    return i;
                }

                gap ??= i;
            }
        }

        return gap ?? WholeCharacter(text, at);
    }

    private static int WholeCharacter(string text, int at) => at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;

    // Whether what stands beside a space is a word, not a piece of a number or of an address that is spelled out.
    private static bool IsPlain(string text, int space, int step)
    {
        var i = space + step;
        for (; i >= 0 && i < text.Length && !char.IsWhiteSpace(text[i]) && Math.Abs(i - space) < Reach; i += step)
        {
            if (!char.IsLetter(text[i]) && text[i] is not (',' or ';' or ':' or '!' or '?' or '\'' or '"' or '’'))
            {
                return false;
            }
        }

        return Math.Abs(i - space) is > 1 and < Reach;
    }
}
