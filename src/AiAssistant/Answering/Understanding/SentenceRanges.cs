namespace AiAssistant.Answering.Understanding;

/// <summary>Where the sentences of a text stand in it.</summary>
internal static class SentenceRanges
{
    /// <summary>The sentences in order. What follows a mark without a space is still the same sentence: a question mark within a link ends none.</summary>
    public static IReadOnlyList<(int Start, int End)> Of(string text)
    {
        var ranges = new List<(int Start, int End)>();
        var end = 0;
        foreach (var sentence in Sentences.Split(text))
        {
            var start = text.IndexOf(sentence, end, StringComparison.Ordinal);
            end = start + sentence.Length;
            if (ranges is [.., var last] && last.End == start)
            {
                ranges[^1] = (last.Start, end);
            }
            else
            {
                ranges.Add((start, end));
            }
        }

        return ranges;
    }
}
