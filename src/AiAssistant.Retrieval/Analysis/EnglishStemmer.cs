namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// The inflectional part of the Porter2 stemmer (M. F. Porter, snowballstem.org/algorithms/english): steps 1a, 1b and 1c. The final e is always dropped, which
/// makes its repairs after -ed and -ing needless.
/// </summary>
internal sealed class EnglishStemmer : LightStemmer
{
    public override int Stem(Span<char> word)
    {
        if (word.Length <= 3)
        {
            return word.Length;
        }

        var length = Plural(word);
        length = PastOrGerund(word[..length]);
        if (length > 3 && word[length - 1] == 'y' && !IsVowel(word[length - 2]))
        {
            word[length - 1] = 'i';
        }

        if (length > 3 && word[length - 1] == 'e')
        {
            length--;
        }

        return length;
    }

    private static int Plural(Span<char> word)
    {
        var length = word.Length;
        if (word.EndsWith("sses"))
        {
            return length - 2;
        }

        if (word.EndsWith("ies") || word.EndsWith("ied"))
        {
            return length > 4 ? length - 2 : length - 1;
        }

        if (word[^1] != 's' || word.EndsWith("ss") || word.EndsWith("us"))
        {
            return length;
        }

        return HasVowel(word[..^2]) ? length - 1 : length;
    }

    private static int PastOrGerund(Span<char> word)
    {
        if (word.EndsWith("eed"))
        {
            return word.Length > 4 ? word.Length - 1 : word.Length;
        }

        var cut = word.EndsWith("ing") ? 3 : word.EndsWith("ed") ? 2 : 0;
        if (cut == 0 || word.Length - cut < 2 || !HasVowel(word[..^cut]))
        {
            return word.Length;
        }

        var stem = word[..^cut];
        var doubled = stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is ('b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't');
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
