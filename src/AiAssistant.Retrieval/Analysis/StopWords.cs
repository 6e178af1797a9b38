namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// Words that do not tell what a text is about, folded: articles, pronouns, prepositions, auxiliaries, greetings. Question words are among them, since a
/// question and its answer seldom share one.
/// </summary>
internal static class StopWords
{
    public static WordTable English { get; } = new(
        """
        a about an and any are as at be been being but by can could did do does doing dont for from had has have having he her here hers him his how
        i if im in into is it its ive just like me my no nor not of on or our ours out please she should so some such than thank thanks that the
        their them then there these they this those to too us very was we were what when where which while who will with would you your yours
        """);

    public static WordTable Polish { get; } = new(
        """
        a aby ale ani az bardzo bez bo by byc byl byla bylo byly bym bys chce chcialabym chcialbym ci cie co czy czyli czym dla do gdy
        gdzie go i ich ile im inne inny ja jak jaka jaki jakich jakie jakiego jakim jako je jego jej jemu jesli jest jestem jezeli juz kiedy kto
        ktora ktore ktorego ktorej ktory ktorych ktorym ktorzy lub ma macie maja mam mamy mi mial miala mialy mnie moge mogl mogla moj moja moje
        moze mozna mu my na nad nam nami nas nasz nasza nasze nia nich nie niej nim niz no o od ona one oni ono oraz pan pana pani panstwo po pod
        poniewaz prosze przed przez przy sa sie soba sobie ta tak tam te tego tej ten to tu twoj twoja twoje ty tych tylko tym u w wam wami was wasz
        wasza wasze we wiec witam wszystko z za zas ze zeby
        """);

    public static WordTable French { get; } = new(
        """
        a ai aie as au aux avec avez avoir avons bonjour c ce ceci cela ces cet cette ceux ci comme comment d dans de des du elle elles en es est et
        etait ete etes etre eu il ils j je l la le les leur leurs lui m ma mais me meme merci mes moi mon n ne nos notre nous on ont ou par pas pour
        qu quand que quel quelle quelles quels qui quoi s sa sans se ses si sommes son sont suis sur t ta te tes toi ton tu un une vos votre vous y
        """);

    public static WordTable German { get; } = new(
        """
        aber als also am an auch auf aus bei beim bin bis bist bitte da damit dann das dass dem den der des dich die dies diese diesem diesen dieser
        dieses dir doch du durch ein eine einem einen einer eines er es euch euer eure fuer fur habe haben habt hallo hat hatte ich ihm ihn
        ihnen ihr ihre ihrem ihren ihrer im in ins ist ja kann koennen konnen konnte man mein meine meinem meinen meiner mich mir mit nach nicht noch nun
        nur ob oder ohne sehr sein seine seit sich sie sind so ueber uber um und uns unser unsere vom von vor war waren warum was welche welcher
        welches wenn wer wie wir wird wo wurde zu zum zur
        """);

    public static WordTable Czech { get; } = new(
        """
        a aby aj ale ani ano asi az bez bude budou by byl byla byli bylo bych byt ci co dalsi dekuji dekuju den do dobry ho i ja jak jaka jake jaky jako je
        jeho jej jeji jejich jen jeste jestli ji jich jim jinak jine jsem jsi jsme jsou jste k kam kde kdo kdy kdyz ke ktera ktere kteri kterou ktery ma mam
        mame mate me mezi mi mit mne mnou moc moje muj muze muzete muzu mohu my na nad nam nami nas nase ne nebo nebot nechci neni nez nic o od on ona oni
        ono pak po pod podle pokud pro proc prosim protoze pred pres pri s sam se si sve svuj svych ta tak take taky tam te tedy ten tento teto ti tim
        timto to toho tohoto tom tomto tomu tu tuto ty tyto u uz v vam vami vas vase ve vse vsak vy z za zda zde ze zpet zdravim
        """);

    public static WordTable Slovak { get; } = new(
        """
        a aby aj ak ako aka ake aky ale alebo ani ano asi az bez bol bola boli bolo bude budem budete budu by byt ci co cez dakujem den do dobry ho i ich im
        iba ja je jeho jej ju k kam kde kedy ked ktora ktore ktori ktoru ktory ku lebo len ma mam mame mate medzi mi mna mne mnou moj moja moje moze mozem
        mozete mozno my na nad nam nami nas nasa nase nie niet nic o od on ona oni ono po pod podla pokial potom pre preco pred prepacte pri prosim
        pretoze s sa si so som ste su ste sme ta tak takze tam te teda ten tento tejto ti tie tieto tiez to toho tohto tom tomto tomu toto tu tuto ty tym
        tymto u uz v vam vami vas vasa vase vo vsak vsetko vy z za ze zo zdravim
        """);

    public static WordTable Hungarian { get; } = new(
        """
        a abban ahhoz ahogy aki akik akkor alatt altal am amely amelyek ami amikor amit amig annak arra arrol az azert azok azon azt azzal azonban be belul
        csak de e eddig egy egyeb egyik el ellen elo eppen erre es ez ezek ezen ezert ezt ezzel fel fele ha hanem hat hiszen hogy hogyan hol igen igy ill
        ilyen is itt jo jol kell kellene kerem ki kivul koszonom le legyen lehet lehetne lenne lenni lesz lett ma maga majd mar mas meg meg mely melyik
        mennyi mert mi miert mig mikor milyen mind mindig mint minden mit most na nagyon napot ne nekem neki nekunk nem nincs o ok on onok onoknel ot ott pedig
        persze s sem semmi sok szeretnek szeretnem szerint szia tehat tisztelt tudna tudnak tudom ugy ugyanis ugye udvozlettel utan vagy vagyok van vannak
        vele viszont volna volt voltak
        """);

    public static WordTable Ukrainian { get; } = new(
        """
        а або але б без би був була були було бути буде будуть в вас ваш ваша ваше ваші вам вами вже ви від він вона вони воно все всі г де день для до добрии
        дякую е є ж же з за зі и і із іх ім ласка будь коли кого кому котрии котра котре куди ле лише м мають має маєте маю мене мені ми мною мое моє можна
        можу можете може мои моі моя на над нам нами нас наш наша наше наші не неі нему ним них ні ніж о об один ось от отже перед під по при про прошу проте
        саме свого своє своі скажіть скільки та так таки також там те теж ти тим тих то тобто тоді тому тут у хто хоч хочу хотів хотіла ці цього ця цю цеи це
        цих час чи через чому що щоб щось як яка яке які якии якого якоі якщо якою я
        """);

    // Not those of the languages above: too many are words of other languages ("van", "den", "most").
    private static readonly WordTable[] Widespread = [English, Polish, French, German];

    /// <summary>Whether a word is a stop word of a language that most texts are in: for readers that are not told the language.</summary>
    public static bool IsAny(ReadOnlySpan<char> word)
    {
        foreach (var words in Widespread)
        {
            if (words.Contains(word))
            {
                return true;
            }
        }

        return false;
    }
}
