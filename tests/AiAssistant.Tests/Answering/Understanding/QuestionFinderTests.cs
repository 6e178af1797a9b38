using AiAssistant.Answering.Understanding;
using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Tests.Answering.Understanding;

public sealed class QuestionFinderTests
{
    [Theory]
    [InlineData("pl", 2, "Dzień dobry, kupiłam u Państwa lampę dla syna i jest piękna. Ile trwa wysyłka? Czy wystawiacie fakturę? Pozdrawiam")]
    [InlineData("pl", 2, "1. ile kosztuje wysyłka\n2. czy jest gwarancja")]
    [InlineData("pl", 1, "siema ile sie czeka na paczke")]
    [InlineData("en", 2, "Hi there! We moved last month and love it. How long does delivery take? Do you give invoices?")]
    [InlineData("en", 2, "- how much is shipping\n- is there a warranty")]
    [InlineData("en", 2, "1) how long is delivery 2) can I pay by card")]
    [InlineData("en", 1, "yo how long till it ships")]
    [InlineData("fr", 2, "Bonjour, j'ai acheté une lampe. Quel est le délai de livraison ? Faites-vous une facture ?")]
    [InlineData("fr", 1, "slt cb coute la livraison")]
    [InlineData("de", 2, "Hallo, wir haben neulich eine Lampe gekauft. Wie lange dauert die Lieferung und stellt ihr eine Rechnung aus?")]
    [InlineData("de", 2, "1. wie lange dauert der versand\n2. gibt es garantie")]
    [InlineData("de", 1, "moin gibts garantie auf gebrauchte")]
    [InlineData("cs", 2, "Dobrý den, jak dlouho trvá doručení? Vystavujete fakturu?")]
    [InlineData("sk", 2, "Dobrý deň, ako dlho trvá doručenie? Vystavujete faktúru?")]
    [InlineData("uk", 2, "Добрий день, скільки триває доставка? Чи є гарантія?")]
    [InlineData("hu", 2, "Jó napot! Mennyi a szállítási idő? Van garancia?")]
    public void Find_Message_QuestionsInIt(string language, int questions, string text) =>
        Assert.Equal(questions, new QuestionFinder(language, 8).Find(text, null).Count(static question => !question.IsNarrative));

    [Theory]
    [InlineData("en", "How much is delivery?", "and to Germany?")]
    [InlineData("pl", "Ile kosztuje dostawa?", "a do Czech?")]
    [InlineData("de", "Was kostet der Versand?", "und nach Österreich?")]
    [InlineData("fr", "Quels sont vos horaires ?", "et le weekend ?")]
    public void Find_LeansOnTheQuestionBefore_IsReadWithIt(string language, string previous, string text) =>
        Assert.Contains(previous, Assert.Single(new QuestionFinder(language, 8).Find(text, previous)).Text, StringComparison.Ordinal);

    [Fact]
    public void Find_StoryAroundOneQuestion_IsKeptBesideIt()
    {
        var question = Assert.Single(new QuestionFinder("en", 8).Find("My bulb is broken and I am 79. How long does delivery take?", null));

        Assert.Contains("bulb", question.Story.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bulb", question.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_TwoQuestions_NoneHasAStory() =>
        Assert.All(
            new QuestionFinder("en", 8).Find("We love the lamp. How long does delivery take? Do you give invoices?", null),
            static question => Assert.Same(question, question.Story));

    [Fact]
    public void Find_AnswerToAClarifyingQuestion_IsReadWithTheQuestion() =>
        Assert.StartsWith("Is the phone in stock?", Assert.Single(new QuestionFinder("en", 8).Find("I mean the blue one with 256 GB of course", "Is the phone in stock?", wasAsked: true)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("?")]
    [InlineData("a ")]
    [InlineData("me us ")]
    [InlineData("1) ")]
    [InlineData("how much\n")]
    [InlineData("> > > what\n")]
    [InlineData("how long and how much and ")]
    [InlineData("call me person someone talk to ")]
    [InlineData("Czy dostawa i pqzxwvk i pqzxwvj? ")]
    public void Find_HundredThousandCharacters_IsBounded(string piece)
    {
        var text = CustomerText.Extract(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)), 100_000);

        Assert.InRange(new QuestionFinder(LanguageDetector.Detect(text), 8).Find(text, null).Count, 0, 8);
        Assert.InRange(text.Length, 0, 100_000);
        _ = AgentWish.IsExpressed(text, null);
    }

    [Theory]
    [InlineData("pl", "Czy dostawa ", "i pqzxwvk i pqzxwvj ")]
    [InlineData("de", "Wie lange dauert der Versand ", "und pqzxwvk und pqzxwvj ")]
    [InlineData("en", "Is there a warranty ", "and pqzxwvk or pqzxwvj ")]
    public void Find_JoinAfterJoin_ReadsFewTexts(string language, string opening, string piece)
    {
        var finder = new QuestionFinder(language, 8);
        finder.Find(string.Concat(Enumerable.Range(0, 100).Select(i => $"{opening}{i} {string.Concat(Enumerable.Repeat(piece, 900 / piece.Length))}? ")), null);

        Assert.InRange(finder.Readings, 1, 100);
    }
}
