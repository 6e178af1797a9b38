namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// The light stemmer for Hungarian of J. Savoy (UniNE; "Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages", SAC 2006),
/// which works on words without accents: a case ending, a possessive ending, the plural, a final vowel. The plural is removed twice, since without accents a
/// noun in -ék looks like one (termék, termékek).
/// </summary>
internal sealed class HungarianStemmer : LightStemmer
{
    private const int LeastStem = 3;

    private static readonly EndingTable Cases = new(
        "kent nak nek val vel ert rol ben ban bol nal nel hoz hez tol ig kepp at et ot va ve ra re ba be ul on en an al el t n");

    private static readonly EndingTable AfterConsonant = new("atok otok etek unk tok tek am em om ad ed od uk a e");

    private static readonly EndingTable AfterVowel = new("juk juk nk ja je m d");

    private static readonly EndingTable Owners = new("itek itok ink aink eink aim eim aid eid ai ei im id ik i");

    public override int Stem(Span<char> word)
    {
        var length = Case(word);
        length = Possessive(word[..length]);
        length = Plural(word[..Plural(word[..length])]);
        return length > LeastStem && IsVowel(word[length - 1]) ? length - 1 : length;
    }

    private static int Case(Span<char> word)
    {
        var length = word.Length;
        if (Cases.FindLongest(word, LeastStem) is var number and >= 0)
        {
            var ending = Cases[number];
            var stem = length - ending.Length;

            // -al and -el are -val and -vel after a consonant, which they double: "lappal".
            if (ending is "al" or "el")
            {
                return IsDoubled(word[..stem]) ? stem - 1 : length;
            }

            // A lone n or vowel before it may belong to the stem.
            return ending is "on" or "en" or "an" && IsVowel(word[stem - 1]) ? length - 1 : stem;
        }

        // The translative -vá, -vé after a consonant.
        return length > LeastStem + 1 && word[^1] is 'a' or 'e' && IsDoubled(word[..^1]) ? length - 2 : length;
    }

    private static int Possessive(ReadOnlySpan<char> word)
    {
        if (Owners.FindLongest(word, LeastStem) is var owner and >= 0)
        {
            return word.Length - Owners[owner].Length;
        }

        if (AfterConsonant.FindLongest(word, LeastStem) is var closed and >= 0 && !IsVowel(word[^(AfterConsonant[closed].Length + 1)]))
        {
            return word.Length - AfterConsonant[closed].Length;
        }

        return AfterVowel.FindLongest(word, LeastStem) is var open and >= 0 && IsVowel(word[^(AfterVowel[open].Length + 1)])
            ? word.Length - AfterVowel[open].Length
            : word.Length;
    }

    private static int Plural(ReadOnlySpan<char> word)
    {
        if (word.Length <= LeastStem || word[^1] != 'k')
        {
            return word.Length;
        }

        return word.Length > LeastStem + 1 && word[^2] is 'a' or 'o' or 'e' ? word.Length - 2 : word.Length - 1;
    }

    private static bool IsDoubled(ReadOnlySpan<char> stem) => stem.Length > LeastStem && stem[^1] == stem[^2] && !IsVowel(stem[^1]);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
