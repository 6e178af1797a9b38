namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// The light stemmers for Czech of L. Dolamic and J. Savoy ("Indexing and stemming approaches for the Czech language", IP&amp;M 45, 2009) and, on the same
/// plan with the endings of its school grammar, for Slovak: a case ending, a possessive suffix, then the alternations of the stem's end. Added: the commonest
/// endings of verbs and verbal nouns, since customers ask with verbs. Without diacritics a softened t stays what it is, but for plurals in -i.
/// </summary>
internal sealed class CzechStemmer : LightStemmer
{
    private const int LeastStem = 3;
    private const int LeastPossessor = 4;

    private readonly EndingTable _endings;

    private CzechStemmer(string endings) => _endings = new EndingTable(endings);

    public static CzechStemmer Czech { get; } = new(
        """
        atech atum etem ech ich eho emi emu ete eti iho imi imu ach ata aty ych ama ami ove ovi ymi em es im um at am os us ym mi ou ej a e i o u y
        eni enim ani anim ovani ovat ovala ovali oval it et ila ilo ili ily il ala alo ali aly al el ela eli uji ujes uje ujeme ujete ujou ime ite ame ate
        """);

    public static CzechStemmer Slovak { get; } = new(
        """
        atoch atom och ich iach ych eho emu iho imu imi ymi ami emi ach ata aty ete eti ove ovi ov om am em im ym es os us mi ou ej ie ia iu a e i o u y
        enie enia eniu enim anie ania aniu anim ovanie ovania ovat ovala ovali oval it at et ila ilo ili il ala alo ali al el ela eli ujem ujes uje ujeme
        ujete uju ime ite ame ate
        """);

    public override int Stem(Span<char> word)
    {
        var ending = _endings.FindLongest(word, LeastStem);
        var length = ending < 0 ? word.Length : word.Length - _endings[ending].Length;
        if (length >= LeastPossessor + 2 && (word[..length].EndsWith("ov") || word[..length].EndsWith("uv") || word[..length].EndsWith("in")))
        {
            length -= 2;
        }

        return Normalize(word[..length], softened: ending >= 0 && _endings[ending][0] == 'i');
    }

    private static int Normalize(Span<char> stem, bool softened)
    {
        var length = stem.Length;
        if (length < LeastStem)
        {
            return length;
        }

        switch (stem[^1])
        {
            case 'c':
                stem[^1] = 'k';
                break;
            case 'z':
                stem[^1] = 'h';
                break;
            case 't' when softened && stem[^2] is 's' or 'c':
                stem[^1] = 'k';
                break;
        }

        // The fleeting vowel of the genitive plural: zásilek, zásilky; zásielok, zásielky.
        if (length > LeastStem && ((stem[^2] == 'e' && stem[^1] is 'k' or 'n' or 'l' or 'r') || stem.EndsWith("ok")))
        {
            stem[length - 2] = stem[length - 1];
            length--;
        }

        return length;
    }
}
