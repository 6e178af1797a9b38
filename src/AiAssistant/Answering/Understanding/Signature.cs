using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Understanding;

/// <summary>Cuts away the signature under a message.</summary>
internal static class Signature
{
    private const int MaxClosingWords = 6;
    private const int MaxClosingLength = 80;
    private const int MaxSignatureLine = 120;
    private const int MaxFooterLead = 3;
    private static readonly PhraseSet Footers = new(Languages.All.SelectMany(static pack => pack.Footers));

    /// <summary>The lines before the signature. A message that would be nothing but a signature is left whole.</summary>
    public static IReadOnlyList<string> Strip(IReadOnlyList<string> lines)
    {
        var first = 0;
        while (first < lines.Count && string.IsNullOrWhiteSpace(lines[first]))
        {
            first++;
        }

        lines = WithoutFooter(lines, first);

        // A closing in the middle of a letter is none: what follows a real one is a name and an address, not a question.
        var start = lines.Count - 1;
        while (start > 0 && IsShort(lines[start]))
        {
            start--;
        }

        for (var i = Math.Max(first + 1, start); i < lines.Count; i++)
        {
            if (IsStart(lines[i].Trim()))
            {
                return [.. lines.Take(i)];
            }
        }

        return lines;
    }

    // A notice of secrecy, a scanner's or a list's line ends what a person wrote: nobody asks below it.
    private static IReadOnlyList<string> WithoutFooter(IReadOnlyList<string> lines, int first)
    {
        for (var i = first + 1; i < lines.Count; i++)
        {
            if (!lines[i].Contains('?', StringComparison.Ordinal) && Footers.Find(WordSplitter.Split(lines[i].AtMost(MaxSignatureLine))).Any(
                static match => match.Start < MaxFooterLead))
            {
                return [.. lines.Take(i)];
            }
        }

        return lines;
    }

    private static bool IsStart(string line)
    {
        if (line is "--" or "—")
        {
            return true;
        }

        if (line.Length is 0 or > MaxClosingLength || line.Contains('?', StringComparison.Ordinal))
        {
            return false;
        }

        var words = WordSplitter.Split(line);
        return words.Count is > 0 and <= MaxClosingWords && Languages.All.Any(pack => pack.Signatures.At(words, 0).Any());
    }

    private static bool IsShort(string line) => line.Length <= MaxSignatureLine && !line.Contains('?', StringComparison.Ordinal);
}
