using System.Collections.Frozen;

namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// Words that do not tell what a text is about, folded: articles, pronouns, prepositions, auxiliaries, greetings. Question words are among them, since a
/// question and its answer seldom share one.
/// </summary>
internal static class StopWords
{
    public static FrozenSet<string> English { get; } = Parse(
        """
        a about an and any are as at be been being but by can could did do does doing dont for from had has have having he her here hers him his how
        i if im in into is it its ive just like me my no nor not of on or our ours out please she should so some such than thank thanks that the
        their them then there these they this those to too us very was we were what when where which while who will with would you your yours
        """);

    public static FrozenSet<string> Polish { get; } = Parse(
        """
        a aby ale ani az bardzo bez bo by byc byl byla bylo byly bym bys chce chcialabym chcialbym ci cie co czy czyli czym dla do gdy
        gdzie go i ich ile im inne inny ja jak jaka jaki jakich jakie jakiego jakim jako je jego jej jemu jesli jest jestem jezeli juz kiedy kto
        ktora ktore ktorego ktorej ktory ktorych ktorym ktorzy lub ma macie maja mam mamy mi mial miala mialy mnie moge mogl mogla moj moja moje
        moze mozna mu my na nad nam nami nas nasz nasza nasze nia nich nie niej nim niz no o od ona one oni ono oraz pan pana pani panstwo po pod
        poniewaz prosze przed przez przy sa sie soba sobie ta tak tam te tego tej ten to tu twoj twoja twoje ty tych tylko tym u w wam wami was wasz
        wasza wasze we wiec witam wszystko z za zas ze zeby
        """);

    public static FrozenSet<string> French { get; } = Parse(
        """
        a ai aie as au aux avec avez avoir avons bonjour c ce ceci cela ces cet cette ceux ci comme comment d dans de des du elle elles en es est et
        etait ete etes etre eu il ils j je l la le les leur leurs lui m ma mais me meme merci mes moi mon n ne nos notre nous on ont ou par pas pour
        qu quand que quel quelle quelles quels qui quoi s sa sans se ses si sommes son sont suis sur t ta te tes toi ton tu un une vos votre vous y
        """);

    public static FrozenSet<string> German { get; } = Parse(
        """
        aber als also am an auch auf aus bei beim bin bis bist bitte da damit dann das dass dem den der des dich die dies diese diesem diesen dieser
        dieses dir doch du durch ein eine einem einen einer eines er es euch euer eure fuer fur habe haben habt hallo hat hatte ich ihm ihn
        ihnen ihr ihre ihrem ihren ihrer im in ins ist ja kann koennen konnen konnte man mein meine meinem meinen meiner mich mir mit nach nicht noch nun
        nur ob oder ohne sehr sein seine seit sich sie sind so ueber uber um und uns unser unsere vom von vor war waren warum was welche welcher
        welches wenn wer wie wir wird wo wurde zu zum zur
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Any =
        English.Concat(Polish).Concat(French).Concat(German).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is a stop word of some language: for readers that are not told the language.</summary>
    public static bool IsAny(ReadOnlySpan<char> word) => Any.Contains(word);

    private static FrozenSet<string> Parse(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
