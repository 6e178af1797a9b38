namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// After the light stemmer for French of J. Savoy (UniNE; "A Stemming Procedure and Stopword List for General French Corpora", JASIS 50, 1999): plurals,
/// feminines, the commonest adverbs and agent nouns. Added: -ez, since customers ask in the second person ("livrez-vous").
/// </summary>
internal sealed class FrenchStemmer : LightStemmer
{
    private const int LeastStem = 3;

    private static readonly EndingTable Endings = new("ificatrice issement icatrice icateur ivement issant atrice trice ement euse eux ive aux ez");

    /// <summary>What takes the place of each ending.</summary>
    private static readonly string[] Replacements = ["ifi", "ir", "iqu", "iqu", "if", "ir", "ateur", "teur", "", "eur", "eur", "if", "al", ""];

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

        if (Endings.FindLongest(word[..length], LeastStem) is var ending and >= 0)
        {
            var replacement = Replacements[ending];
            length -= Endings[ending].Length;
            replacement.CopyTo(word[length..]);
            length += replacement.Length;
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
