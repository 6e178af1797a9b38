using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace AiAssistant.Retrieval.Analysis;

/// <summary>The languages that are detected: function words and the commonest words of letters to a shop, in no order that matters.</summary>
internal static class LanguageProfiles
{
    private static readonly (string Code, string Words, string Letters, string Groups)[] Sources =
    [
        ("pl",
            """
            i w z na do się jest nie to że o a jak ale czy po od za co dla przez przy ten ta te tego tej tym jaki jaka jakie jakiej jakim ile kiedy gdzie który która które już tylko być był była było są mam macie ma mogę można
            proszę dzień dobry witam dziękuję pozdrawiam państwo państwa pan pani chciałbym chciałabym będzie będą może mi mnie moje mój moja jeśli jeżeli też także bardzo ze lub oraz bez pod nad ktoś coś kto dlaczego
            zamówienie zamówienia zamówiłem zamówiłam przesyłka przesyłki paczka paczki paczkę wysyłka wysyłkę wysyłki wysyłacie dostawa dostawy dostawę zwrot zwrotu zwrócić reklamacja gwarancja gwarancji gwarancję faktura fakturę faktury rabat rabaty zniżka zniżki wystawiacie robicie wysyłacie sklep sklepu
            produkt produkty towar kosztuje cena ceny czekam odbiór osobisty odebrać dostępny dostępna pasuje kupić kupiłem kupiłam chcę potrzebuję dni kurier nowy nowe używane oryginalne konsultant halo cześć hej
            """,
            "ąęłńśźżćó", "sz|cz|rz|dz|owa|nie|ych |ego | prz|ści|asz |cie |my |łe|iej|acie |icie |ecie |ury "),
        ("en",
            """
            the and of to is in it you that i a an are was for on with as have be at this my not your can do does did how what when where which who why will would could should from or if but me we they there please thanks thank hello hi
            any has had been am im its our us by so no yes just about get need want know long much many more than then also before after still only new used dear regards
            order orders ordered delivery deliver delivered shipping ship ships shipped parcel package return returns refund warranty invoice discount shop store product products buy bought price cost item arrive arrived pick up courier stock available send track
            """,
            "", "th|wh|ing |ck|tion|ed |ly |ough|ould|ee|ow|sh|ay "),
        ("fr",
            """
            le la les un une des de du et est en à au aux que qui dans pour pas ne ce cette ces il elle je vous nous on mon ma mes votre vos notre nos sur avec sont ou où quand comment quel quelle quels quelles combien pourquoi avez puis peux
            pouvez peut fait faire suis être avoir bonjour bonsoir merci cordialement svp plait plaît oui non plus si mais par tout bien j l d c qu n s m est-ce depuis chez sans aussi encore déjà
            commande commandé commander livraison livrer livrez livré colis retour retourner remboursement garantie facture remise réduction magasin boutique produit produits article articles acheter acheté prix délai délais retrait frais expédier expédiez neuf neufs jours salut
            """,
            "éèêàçùâîôûëïœ", "eau|oux|qu|tion|ez |eux|ais |ait |ou|ment |ette|oi|eur "),
        ("de",
            """
            der die das und ist in zu den nicht ein eine einen einem einer es ich sie wir ihr mit für auf im dem des von an auch als wie was wann wo wer warum welche welcher welches bei aus nach kann können könnte haben habe hat sind war wird werden
            mein meine meinen ihre ihren noch nur oder wenn aber man mir mich bitte danke hallo guten tag gruß grüße mfg schon um zum zur vom am gibt es dass lange viel hätte gerne möchte würde soll muss über
            bestellung bestellt bestellen lieferung liefern liefert geliefert lieferzeit versand versenden paket sendung rückgabe zurückgeben garantie rechnung rabatt laden geschäft produkt produkte ware artikel kaufen gekauft preis kostet kosten abholen abholung neu gebraucht tage moin servus
            """,
            "äöüß", "sch|ung |ein|ich |cht|en |ie|ver| ge|st |lich|tz|eit|ück|uck"),
        ("cs",
            """
            a v je se na to že s z do o ve ale jak pro by jsem jste jsou jaký jaká jaké kdy kde kolik který která které už jen můžu mohu můžete máte mám prosím dobrý den děkuji děkuju zdravím nebo od po za při není být byl bych chtěl chtěla jestli taky ještě
            objednávka objednávku objednávky doručení dodání dodací doprava zásilka zásilku balík vrácení vrátit reklamace záruka záruku faktura fakturu sleva slevu obchod zboží cena stojí odběr vyzvednout posíláte
            """,
            "ěřůčšžýáíéúťďň", "ře|ř|ou |ých |ách|ský|ní |ost|ště|ém |jí "),
        ("sk",
            """
            a v je sa na to že s z do o vo ale ako pre by som ste sú aký aká aké kedy kde koľko ktorý ktorá ktoré už len môžem môžete máte mám prosím dobrý deň ďakujem zdravím alebo od po za pri nie byť bol chcel chcela či tiež ešte
            objednávka objednávku objednávky doručenie dodanie dodacia doprava zásielka zásielku balík vrátenie vrátiť reklamácia záruka záruku faktúra faktúru zľava zľavu obchod tovar cena stojí odber vyzdvihnúť posielate
            """,
            "ľĺŕôäčšžýáíéúťďň", "ie|ia |ov|ého|ých |ť |ôž|nie |ou |ám "),
        ("hu",
            """
            a az és hogy nem is egy van ez meg de ha mit mi mennyi mikor hol hogyan milyen melyik lehet tudom szeretnék szeretném kérem kérek köszönöm üdvözlettel jó napot szia tisztelt vagy már csak még nekem el ki be önök önöknél kell
            rendelés rendelésem rendeltem szállítás szállítási csomag visszaküldés visszatérítés garancia számla számlát kedvezmény bolt üzlet termék termékek ár mennyibe kerül átvétel személyes átvehető
            """,
            "őűáéíóöúü", "sz|gy|ny|ék |ett|ás |és |nak |nek |ban |ben |ok |ek |ött|sá"),
        ("uk",
            """
            і в на що не з у до та як це за я ви чи є від для про по його але так коли де скільки який яка які можна можу добрий день дякую будь ласка мені моє ваш ваша мій або вже ще тільки
            замовлення доставка доставки посилка повернення гарантія рахунок знижка магазин товар ціна коштує самовивіз
            """,
            "їієґабвгдежзийклмнопрстуфхцчшщьюя", "ння |ого |ти |ськ|ий "),
    ];

    /// <summary>The profiles, in a fixed order.</summary>
    public static IReadOnlyList<LanguageProfile> All { get; } = Build();

    private static LanguageProfile[] Build()
    {
        var words = Sources.Select(static source => WordsOf(source.Words)).ToArray();
        var letters = Sources.Select(static source => source.Letters.ToHashSet()).ToArray();
        return
        [
            .. Sources.Select((source, i) => new LanguageProfile(
                source.Code,
                words[i].ToFrozenDictionary(static word => word, word => 1.0 / words.Count(set => set.Contains(word)), StringComparer.Ordinal),
                letters[i].ToFrozenDictionary(static letter => letter, letter => 1.0 / letters.Count(set => set.Contains(letter))),
                source.Groups.Split('|'))),
        ];
    }

    // Customers leave diacritics out, so each word counts in both shapes.
    private static HashSet<string> WordsOf(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. words, .. words.Select(Fold)];
    }

    private static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word.Replace('ł', 'l').Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(letter);
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
