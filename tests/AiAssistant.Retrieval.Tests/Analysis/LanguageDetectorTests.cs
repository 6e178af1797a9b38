using System.Text;
using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Retrieval.Tests.Analysis;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("pl", "Ile kosztuje wysyłka?")]
    [InlineData("pl", "ile sie czeka na paczke")]
    [InlineData("pl", "czy moge odebrac osobiscie")]
    [InlineData("pl", "Dzień dobry, gdzie jest moje zamówienie?")]
    [InlineData("pl", "wystawiacie faktury?")]
    [InlineData("pl", "macie sklep w Krakowie")]
    [InlineData("en", "How long does delivery take?")]
    [InlineData("en", "do u ship to germany")]
    [InlineData("en", "where are you based")]
    [InlineData("en", "is it new or used")]
    [InlineData("fr", "Quels sont les délais de livraison ?")]
    [InlineData("fr", "vous livrez en belgique")]
    [InlineData("fr", "j'ai besoin d'une facture svp")]
    [InlineData("fr", "C'est garanti combien de temps")]
    [InlineData("de", "Wie lange dauert die Lieferung?")]
    [InlineData("de", "kann ich das paket abholen")]
    [InlineData("de", "Wo ist euer Laden")]
    [InlineData("de", "gibt es rabatt")]
    [InlineData("cs", "Dobrý den, kdy dorazí moje objednávka?")]
    [InlineData("sk", "Dobrý deň, koľko stojí doručenie na Slovensko?")]
    [InlineData("hu", "Mennyibe kerül a szállítás?")]
    [InlineData("uk", "Добрий день, скільки коштує доставка?")]
    public void Detect_FewWords_Language(string language, string text) => Assert.Equal(language, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("12345 / 678")]
    [InlineData("OK")]
    [InlineData("TechBeam 2000")]
    [InlineData("XJ-900")]
    public void Detect_NothingToGoBy_Null(string text) => Assert.Null(LanguageDetector.Detect(text));

    [Fact]
    public void Detect_DecomposedLetters_AsComposed() =>
        Assert.Equal("fr", LanguageDetector.Detect("Où est ma commande ?".Normalize(System.Text.NormalizationForm.FormD)));

    [Fact]
    public void Detect_BrokenSurrogates_StillReads() => Assert.Equal("en", LanguageDetector.Detect("\ud83d where is my order"));

    [Fact]
    public void Detect_VeryLongText_ReadsItsBeginning() => Assert.Equal("en", LanguageDetector.Detect("where is my order " + string.Concat(Enumerable.Repeat("where is it ", 400)) + string.Concat(Enumerable.Repeat("der die das ", 10_000))));

    [Theory]
    [InlineData("kód BLACK20 nefunguje")]
    [InlineData("sklo prislo rozbite")]
    public void Detect_LikelyLanguages_WinWhatIsUndecided(string text)
    {
        Assert.Equal("cs", LanguageDetector.Detect(text, ["cs-CZ"]));
        Assert.Equal("sk", LanguageDetector.Detect(text, ["xx", "sk"]));
    }

    [Fact]
    public void Detect_LikelyLanguage_LosesWhatIsPlain() => Assert.Equal("de", LanguageDetector.Detect("Wie lange dauert die Lieferung?", ["pl"]));

    [Fact]
    public void Detect_LikelyLanguageAndNoLetters_Null() => Assert.Null(LanguageDetector.Detect("12345 / 678", ["pl"]));

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    public void Detect_AfterTheFirstCalls_AllocatesNothing(int times)
    {
        var text = string.Concat(Enumerable.Repeat("Dzień dobry, gdzie jest moje zamówienie? ", times));
        var least = long.MaxValue;
        for (var call = 0; call < 50_000 && least > 0; call++)
        {
            // Until the run time has compiled the code with all optimisations.
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = LanguageDetector.Detect(text);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    [Fact]
    public void Detect_DecomposedLettersOrHalfACharacter_AsTheRest()
    {
        const string Text = "Dzień dobry, gdzie jest moje zamówienie?";
        Assert.Equal("pl", LanguageDetector.Detect(Text.Normalize(NormalizationForm.FormD)));
        Assert.Equal("pl", LanguageDetector.Detect($"{Text} \ud83d"));
        Assert.Equal("pl", LanguageDetector.Detect($"{Text}{new string(' ', 3_999 - Text.Length)}\ud83d\ude00 {Text}"));
    }

    [Fact]
    public void Detect_Null_Throws() => Assert.Throws<ArgumentNullException>(() => LanguageDetector.Detect(null!));
}
