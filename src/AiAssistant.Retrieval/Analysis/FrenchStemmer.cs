namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// After the light stemmer for French of J. Savoy (UniNE; "A Stemming Procedure and Stopword List for General French Corpora", JASIS 50, 1999): plurals,
/// feminines, the commonest adverbs and agent nouns. Added: -ez, since customers ask in the second person ("livrez-vous").
/// </summary>
internal sealed class FrenchStemmer : LightStemmer
{
    // An ending, the fewest letters of a word that has it, and what takes its place. Longest first.
    private static readonly (string Ending, int Least, string Replacement)[] Endings =
    [
        ("ificatrice", 13, "ifi"), ("issement", 10, "ir"), ("icatrice", 12, "iqu"), ("icateur", 11, "iqu"), ("ivement", 10, "if"), ("issant", 9, "ir"),
        ("atrice", 9, "ateur"), ("trice", 8, "teur"), ("ement", 8, ""), ("euse", 7, "eur"), ("eux", 6, "eur"), ("ive", 6, "if"), ("aux", 6, "al"),
        ("ez", 5, ""),
    ];

    public override int Stem(Span<char> word)
    {
        var length = word.Length;
        if (length > 4 && word[length - 1] == 's')
        {
            length--;
        }
        else if (length > 5 && word[length - 1] == 'x' && !word.EndsWith("aux") && !word.EndsWith("eux"))
        {
            length--;
        }

        foreach (var (ending, least, replacement) in Endings)
        {
            if (length < least || !word[..length].EndsWith(ending))
            {
                continue;
            }

            length -= ending.Length;
            replacement.CopyTo(word[length..]);
            length += replacement.Length;
            break;
        }

        return Normalize(word[..length]);
    }

    private static int Normalize(ReadOnlySpan<char> word)
    {
        var length = word.Length;
        if (length > 4 && word[..length].EndsWith("ie"))
        {
            return length - 2;
        }

        if (length > 4 && word[length - 1] == 'r')
        {
            length--;
        }

        if (length > 4 && word[length - 1] == 'e')
        {
            length--;
        }

        if (length > 4 && word[length - 1] == 'e')
        {
            length--;
        }

        if (length > 4 && word[length - 1] == word[length - 2])
        {
            length--;
        }

        return length;
    }
}
