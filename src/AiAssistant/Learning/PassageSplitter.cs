namespace AiAssistant.Learning;

/// <summary>
/// Cuts a long text into parts at the best border near their end: a paragraph, a line, a sentence, a word. Nothing but white space is lost, and parts do not
/// overlap, so that one fact is never counted twice.
/// </summary>
internal static class PassageSplitter
{
    public const int MaxLength = 900;

    // A border before this place is not taken: parts of a few words find little.
    private const int MinLength = MaxLength / 3;

    private static readonly Func<string, int, bool>[] Borders = [IsParagraph, IsLine, IsSentence, IsWord];

    /// <returns>The parts in order, each trimmed; a blank text gives none.</returns>
    public static IEnumerable<string> Split(string text)
    {
        var start = SkipWhiteSpace(text, 0);
        while (start < text.Length)
        {
            var end = text.Length - start <= MaxLength ? text.Length : FindCut(text, start);
            yield return text[start..end].TrimEnd();
            start = SkipWhiteSpace(text, end);
        }
    }

    private static int FindCut(string text, int start)
    {
        foreach (var isBorder in Borders)
        {
            for (var end = start + MaxLength; end > start + MinLength; end--)
            {
                if (isBorder(text, end))
                {
                    return end;
                }
            }
        }

        return start + MaxLength - (char.IsHighSurrogate(text[start + MaxLength - 1]) ? 1 : 0);
    }

    private static bool IsParagraph(string text, int end) => text[end] == '\n' && SkipBlanks(text, end + 1) is var next && next < text.Length && text[next] == '\n';

    private static bool IsLine(string text, int end) => text[end] == '\n';

    private static bool IsSentence(string text, int end) => char.IsWhiteSpace(text[end]) && text[end - 1] is '.' or '!' or '?' or '…';

    private static bool IsWord(string text, int end) => char.IsWhiteSpace(text[end]);

    private static int SkipWhiteSpace(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from;
    }

    private static int SkipBlanks(string text, int from)
    {
        while (from < text.Length && text[from] is ' ' or '\t' or '\r')
        {
            from++;
        }

        return from;
    }
}
