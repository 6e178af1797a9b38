namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// The Porter2 stemmer (M. F. Porter, snowballstem.org/algorithms/english) up to step 3, with little of step 4: see <see cref="EnglishDerivations"/>. The final
/// e is always dropped, which makes its repairs after -ed and -ing needless.
/// </summary>
internal sealed class EnglishStemmer : LightStemmer
{
    private const int LeastStem = 3;

    /// <summary>Shorter stems have nothing that could be a derivational ending.</summary>
    private const int LeastDerived = 5;

    public override int Stem(Span<char> word)
    {
        var length = Inflected(word);
        return length < LeastDerived ? length : EnglishDerivations.Remove(word[..length]);
    }

    /// <summary>Steps 1a, 1b and 1c, and the final e.</summary>
    private static int Inflected(Span<char> word)
    {
        var length = word.Length;
        if (length > LeastStem && word[^1] == 's')
        {
            length = Plural(word);
        }

        if (length > LeastStem && word[length - 1] is 'd' or 'g')
        {
            length = PastOrGerund(word[..length]);
        }

        if (length <= LeastStem)
        {
            return length;
        }

        if (word[length - 1] == 'y' && !IsVowel(word[length - 2]))
        {
            word[length - 1] = 'i';
        }

        return word[length - 1] == 'e' ? length - 1 : length;
    }

    private static int Plural(ReadOnlySpan<char> word)
    {
        var length = word.Length;
        switch (word[^2])
        {
            case 's':
                return word.EndsWith("sses") ? length - 2 : length;
            case 'u':
                return length;
            case 'e' when word[^3] == 'i':
                return length > 4 ? length - 2 : length - 1;
            default:
                return HasVowel(word[..^2]) ? length - 1 : length;
        }
    }

    private static int PastOrGerund(ReadOnlySpan<char> word)
    {
        var length = word.Length;
        if (word.EndsWith("eed"))
        {
            return length > 4 ? length - 1 : length;
        }

        if (word.EndsWith("ied"))
        {
            return length > 4 ? length - 2 : length - 1;
        }

        var cut = word.EndsWith("ing") ? 3 : word.EndsWith("ed") ? 2 : 0;
        if (cut == 0 || length - cut < 2 || !HasVowel(word[..^cut]))
        {
            return length;
        }

        var stem = word[..^cut];
        var doubled = stem.Length > LeastStem && stem[^1] == stem[^2]
            && stem[^1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';
        return doubled ? stem.Length - 1 : stem.Length;
    }

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (IsVowel(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
