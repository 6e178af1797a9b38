using System.Buffers;
using System.Collections.Frozen;
using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Understanding;

/// <summary>Cuts a text into sentences at its marks and lines.</summary>
internal static class Sentences
{
    private const int MaxLength = 1_000;
    private const int MaxAbbreviation = 4;
    private static readonly SearchValues<char> Marks = SearchValues.Create(" .!?…-–—_*=\"”)");
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.Create(
        StringComparer.Ordinal,
        "ul", "al", "nr", "np", "tel", "godz", "str", "bzw", "ca", "inkl", "zzgl", "mr", "mrs", "dr",
        "vs", "pon", "pt", "sob", "nd", "av", "bd", "rue", "max", "min", "os", "woj", "tzn", "tzw");

    /// <summary>The sentences with their closing marks, trimmed, in order.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i - start >= MaxLength && !IsEnd(text, i))
            {
                var cut = TextBound.CutBefore(text, i + 1);
                Add(sentences, text[start..cut]);
                start = cut;
                i = cut - 1;
            }
            else if (IsEnd(text, i))
            {
                while (i + 1 < text.Length && text[i + 1] is '.' or '!' or '?' or '…' or '"' or '”' or ')')
                {
                    i++;
                }

                Add(sentences, text[start..(i + 1)]);
                start = i + 1;
            }
        }

        Add(sentences, text[start..]);
        return sentences;
    }

    private static bool IsEnd(string text, int i) => text[i] switch
    {
        '\n' or '?' or '!' or '…' => true,
        ' ' => IsListMark(text, i + 1),
        '.' => (i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1])) && !IsAbbreviation(text, i),
        _ => false,
    };

    // "1) how long 2) how much", "• how long • how much"
    private static bool IsListMark(string text, int i)
    {
        var start = i;
        while (i < text.Length && i - start < 2 && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        var isMark = i < text.Length && (text[i] == '•' || (i > start && text[i] == ')'));
        return isMark && i + 1 < text.Length && text[i + 1] == ' ' && text.LastIndexOf('(', start - 1, Math.Min(start, 20)) < 0;
    }

    // "ul. Długa", "nr. 5", "z. B.", "tel. 12": a point that shortens a word ends no sentence.
    private static bool IsAbbreviation(string text, int i)
    {
        var start = i;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var word = text[start..i];
        if (word.Length is 0 or > MaxAbbreviation)
        {
            return false;
        }

        var next = i + 1;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        var isFollowed = next < text.Length && text[next] != '\n';
        return word.Length == 1 || (isFollowed && Abbreviations.Contains(word.ToLowerInvariant()));
    }

    private static void Add(List<string> sentences, string sentence)
    {
        var trimmed = sentence.Trim();
        if (trimmed.AsSpan().IndexOfAnyExcept(Marks) >= 0)
        {
            sentences.Add(trimmed);
        }
    }
}
