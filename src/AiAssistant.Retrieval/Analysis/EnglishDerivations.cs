namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// Steps 2 and 3 of the Porter2 stemmer (M. F. Porter, snowballstem.org/algorithms/english) and, of step 4, -ion and -ment, on words that have lost their
/// final e. The rest of step 4 (-al, -er, -able, -ate …) was measured to bring together more words of different meaning than of one.
/// </summary>
internal static class EnglishDerivations
{
    private const string SecondEndings =
        "tional enci anci abli entli izer ization ational ation ator alism aliti alli fulness ousli ousness iveness iviti biliti bli fulli lessli ogi li";

    private const string ThirdEndings = "tional ational aliz icat iciti ical ful ness ativ";

    private const string FourthEndings = "ment sion tion";

    private static readonly EndingTable Second = new(SecondEndings);

    private static readonly string[] SecondReplacements =
    [
        "tion", "enc", "anc", "abl", "ent", "iz", "iz", "at", "at", "at", "al", "al", "al", "ful", "ous", "ous", "iv", "iv", "bl", "bl", "ful", "less", "og",
        "",
    ];

    private static readonly EndingTable Third = new(ThirdEndings);

    private static readonly string[] ThirdReplacements = ["tion", "at", "al", "ic", "ic", "ic", "", "", ""];

    private static readonly EndingTable Fourth = new(FourthEndings);

    /// <summary>All of them: most words have none, which one look tells.</summary>
    private static readonly EndingTable Any = new($"{SecondEndings} {ThirdEndings} {FourthEndings}");

    /// <summary>Stems a word further.</summary>
    /// <param name="word">The word without inflection and final e.</param>
    /// <returns>The length of what remains.</returns>
    public static int Remove(Span<char> word)
    {
        var length = word.Length;
        if (Any.FindLongest(word, 1) < 0)
        {
            return length;
        }

        var first = RegionAfter(word, 0);

        var second = RegionAfter(word, first);
        if (Second.FindLongest(word, first) is var derivation and >= 0 && Takes(word, Second[derivation]))
        {
            length = Replace(word, length, Second[derivation], SecondReplacements[derivation]);
        }

        if (Third.FindLongest(word[..length], first) is var suffix and >= 0 && (Third[suffix] != "ativ" || length - "ativ".Length >= second))
        {
            length = Replace(word, length, Third[suffix], ThirdReplacements[suffix]);
        }

        return Fourth.FindLongest(word[..length], Math.Max(second - 1, 0)) switch
        {
            < 0 => length,
            0 => length - "ment".Length >= second ? length - "ment".Length : length,
            _ => length - "ion".Length >= second ? length - "ion".Length : length,
        };
    }

    // R1 and R2 of Porter: what stands after the first consonant behind a vowel.
    private static int RegionAfter(ReadOnlySpan<char> word, int place)
    {
        while (place < word.Length && !IsVowel(word[place]))
        {
            place++;
        }

        while (place < word.Length && IsVowel(word[place]))
        {
            place++;
        }

        return Math.Min(place + 1, word.Length);
    }

    private static bool Takes(ReadOnlySpan<char> word, string ending) => ending switch
    {
        "li" => word[^3] is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't',
        "ogi" => word[^4] == 'l',
        _ => true,
    };

    private static int Replace(Span<char> word, int length, string ending, string replacement)
    {
        length -= ending.Length;
        replacement.CopyTo(word[length..]);
        return length + replacement.Length;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
