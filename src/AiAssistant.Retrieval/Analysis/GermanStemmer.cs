namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// The light stemmer for German of J. Savoy (UniNE; "Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages", SAC 2006), after
/// the spelled-out umlauts of the Snowball variant "german2" (ae, oe, ue) have become the plain vowels that folding leaves of real ones.
/// </summary>
internal sealed class GermanStemmer : LightStemmer
{
    public override int Stem(Span<char> word)
    {
        var length = PlainVowels(word);
        if (length <= 3)
        {
            return length;
        }

        length = Case(word[..length]);
        return Degree(word[..length]);
    }

    private static int PlainVowels(Span<char> word)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == 'e' && i > 0 && IsSpelledUmlaut(word, i - 1, before: length > 1 ? word[length - 2] : ' '))
            {
                continue;
            }

            word[length++] = word[i];
        }

        return length;
    }

    private static bool IsSpelledUmlaut(ReadOnlySpan<char> word, int vowel, char before) => word[vowel] switch
    {
        'a' or 'o' => true,
        'u' => before is not ('a' or 'e' or 'i' or 'o' or 'u' or 'q'),
        _ => false,
    };

    private static int Case(ReadOnlySpan<char> word)
    {
        if (word.Length > 5 && word.EndsWith("ern"))
        {
            return word.Length - 3;
        }

        if (word.Length > 4 && (word.EndsWith("em") || word.EndsWith("en") || word.EndsWith("er") || word.EndsWith("es")))
        {
            return word.Length - 2;
        }

        if (word.Length > 3 && word[^1] == 'e')
        {
            return word.Length - 1;
        }

        return word.Length > 3 && word[^1] == 's' && TakesS(word[^2]) ? word.Length - 1 : word.Length;
    }

    private static int Degree(ReadOnlySpan<char> word)
    {
        if (word.Length > 5 && word.EndsWith("est"))
        {
            return word.Length - 3;
        }

        if (word.Length > 4 && (word.EndsWith("er") || word.EndsWith("en")))
        {
            return word.Length - 2;
        }

        return word.Length > 4 && word.EndsWith("st") && TakesS(word[^3]) ? word.Length - 2 : word.Length;
    }

    private static bool TakesS(char c) => c is 'b' or 'd' or 'f' or 'g' or 'h' or 'k' or 'l' or 'm' or 'n' or 't';
}
