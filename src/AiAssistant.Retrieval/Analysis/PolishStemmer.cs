namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// A light stemmer for Polish in two passes, on the plan of L. Dolamic and J. Savoy's light and aggressive stemmers for Czech ("Indexing and stemming
/// approaches for the Czech language", IP&amp;M 45, 2009): an inflectional ending with the consonant it softened, then one derivational suffix. The endings
/// are those of school grammar: declension of nouns and adjectives, conjugation, participles, verbal nouns.
/// </summary>
internal sealed class PolishStemmer : LightStemmer
{
    private const int LeastStem = 3;
    private const int LeastDerivedStem = 4;

    private static readonly EndingTable Inflections = new(
        """
        ajacych ajacego ujacych ujacego ajacym ajacej ujacym ujacej ujecie ajaca ajace ajacy ujaca ujace ujacy ujemy ujesz iscie yscie acych acego ajcie
        iami iach owie iego iemu acym acej ujac ajac ecie icie ycie acie ismy ysmy iesz iemy
        ami ach ego emu ych ich ymi imi iej iom iem owi uje uja aja asz esz isz ysz amy emy imy ymy aca ace acy
        om em ow ym im ej ie ia iu io ac ec ic yc am a e i o u y
        """);

    private static readonly EndingTable Derivations = new("acyjn ejsk owan iwan ywan iczn yczn nosc acj osc ick yck ien sk an en on al il yl ow");

    public override int Stem(Span<char> word)
    {
        var length = word.Length;
        if (Inflections.FindLongest(word, LeastStem) is var inflection and >= 0)
        {
            var ending = Inflections[inflection];
            length = Harden(word[..(length - ending.Length)], ending);
        }

        if (Derivations.FindLongest(word[..length], LeastDerivedStem) is var derivation and >= 0)
        {
            return length - Derivations[derivation].Length;
        }

        if (length - 2 >= LeastStem && word[..length].EndsWith("ek"))
        {
            word[length - 2] = 'k'; // the fleeting vowel of the genitive plural: wysyłek, wysyłki
            return length - 1;
        }

        return length;
    }

    /// <summary>Undoes the softening of the stem's last consonant before -e and -i.</summary>
    private static int Harden(Span<char> stem, string ending)
    {
        var length = stem.Length;
        var soft = ending[0] == 'i' && ending.Length > 1;
        if (!soft && ending != "e")
        {
            return length;
        }

        if (stem.EndsWith("dz"))
        {
            stem[length - 2] = soft ? 'd' : 'g';
            return length - 1;
        }

        if (stem.EndsWith("rz"))
        {
            return length - 1;
        }

        if (stem[^1] == 'c')
        {
            stem[length - 1] = soft ? 't' : 'k';
        }

        return length;
    }
}
