namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// A light stemmer for Ukrainian on the plan of <see cref="PolishStemmer"/>, with the endings of school grammar: the reflexive -ся, then one ending of a noun,
/// adjective, verb or verbal noun, then what the stem's end alternates with. Words are folded: ї is read as і, й as и, ґ as г.
/// </summary>
internal sealed class UkrainianStemmer : LightStemmer
{
    private const int LeastStem = 3;

    private static readonly EndingTable Endings = new(
        """
        ами ями ам ям ах ях ові еві єві ою ею єю ом ем єм ів еи єи а я о е є у ю і и ь
        ого ього ому ьому ими іми их іх ии іи оі ьоі
        увати ювати ати яти ити іти ути ти ує ую уєш уємо уєте ують ає аю аєш аємо аєте ають яє яю яєш яємо яєте яють ить ять ать уть ють иш имо ите
        ав ала ало али яв яла яло яли ив ила ило или ів іла іло іли увала ували увало ував ла ло ли
        ання анням анню ань ення енням енню ень іння інням інню інь ування уванням уванню увань яння ть
        """);

    public override int Stem(Span<char> word)
    {
        var length = word.Length;
        if (length > LeastStem + 2 && (word.EndsWith("ся") || word.EndsWith("сь")))
        {
            length -= 2;
        }

        if (Endings.FindLongest(word[..length], LeastStem) is var number and >= 0)
        {
            length -= Endings[number].Length;
        }

        // The л that a labial takes before some endings: замовити, замовлення.
        if (length > LeastStem + 1 && word[length - 1] == 'л' && word[length - 2] is 'б' or 'п' or 'в' or 'м' or 'ф')
        {
            return length - 1;
        }

        // The fleeting vowel of the genitive plural: посилок, посилки.
        if (length > LeastStem + 1 && word[length - 1] == 'к' && word[length - 2] is 'о' or 'е')
        {
            word[length - 2] = 'к';
            return length - 1;
        }

        return length;
    }
}
