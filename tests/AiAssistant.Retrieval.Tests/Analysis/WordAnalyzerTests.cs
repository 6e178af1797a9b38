using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Retrieval.Tests.Analysis;

public sealed class WordAnalyzerTests
{
    [Theory]
    [InlineData("A54", "a54")]
    [InlineData("128GB", "128 128gb gb")]
    [InlineData("128 GB", "128 128gb gb")]
    [InlineData("5000 mAh", "5000 5000mah mah")]
    [InlineData("10,5", "10.5")]
    [InlineData("10.5 cm", "10.5 10.5cm cm")]
    [InlineData("10,5 cala", "10.5 10.5inch inch")]
    [InlineData("10.5\" screen", "10.5 10.5inch inch screen")]
    [InlineData("10.5'' screen", "10.5 10.5inch inch screen")]
    [InlineData("10 Zoll.", "10 10inch inch")]
    [InlineData("10  GB", "10 gb")]
    [InlineData("50x70cm", "50x70cm 50 70 70cm cm")]
    [InlineData("50x70 cm", "50x70 50 70 70cm cm")]
    [InlineData("50×70", "50x70 50 70")]
    [InlineData("Wi-Fi", "wifi wi fi")]
    [InlineData("e-mail", "email mail")]
    [InlineData("iphone15", "iphone15 15 iphone")]
    [InlineData("SM-A546B/DS", "sma546bds sma546 546bds sma 546 sma546b sma546 546b sma 546 sm a546b ds")]
    [InlineData("KX-TG1032", "kxtg1032 1032 kxtg kx tg1032")]
    [InlineData("and/or", "and or")]
    [InlineData("-foo--bar_", "foo bar")]
    [InlineData("end. Next", "end next")]
    [InlineData("days.Returns", "days returns")]
    [InlineData("1.2.3", "1.2.3")]
    public void Analyze_CompoundsAndQuantities_SurviveAndAreFoundByParts(string text, string expected) =>
        Assert.Equal(expected.Split(' '), TermList.Of("und", text));

    [Theory]
    [InlineData("Łódź ŻÓŁĆ", "lodz zolc")]
    [InlineData("Straße ŒUVRE Æther", "strasse oeuvre aether")]
    [InlineData("cafe\u0301 Ångström", "cafe angstrom")]
    [InlineData("Мёд Київ", "мед киів")]
    [InlineData("Ａ５４", "a54")]
    [InlineData("m²", "m2")]
    [InlineData("𝗡𝗼𝘄𝗼ść", "nowosc")]
    [InlineData("Liefer\u00ADung", "lieferung")]
    [InlineData("ﬁlter ﬃ Ⅷ", "filter ffi viii")]
    [InlineData("ŁØÐĦŦ øđħŧð", "lodht odhtd")]
    [InlineData("Σοφός ΣΟΦΟΣ", "σοφοσ σοφοσ")]
    [InlineData("Ґанок ганок", "ганок ганок")]
    public void Analyze_CaseAndDiacritics_AreFolded(string text, string expected) =>
        Assert.Equal(expected.Split(' '), TermList.Of("und", text));

    [Fact]
    public void Analyze_DecomposedAndPrecomposed_GiveTheSameTerms()
    {
        const string Text = "Zażółć gęślą jaźń, où êtes-vous, größer";
        Assert.Equal(TermList.Of("und", Text), TermList.Of("und", Text.Normalize(System.Text.NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("fr", "l'eau", "eau")]
    [InlineData("fr", "d’aujourd’hui", "aujourdhui")]
    [InlineData("fr", "qu'elle", "")]
    [InlineData("fr", "Livrez-vous ?", "livr")]
    [InlineData("en", "the shop's", "shop")]
    [InlineData("en", "don't", "")]
    [InlineData("pl", "Harry'ego", "harry")]
    [InlineData("und", "l'eau", "eau")]
    [InlineData("fr", "lorsqu’il jusqu'ici", "ici")]
    [InlineData("fr", "qu’est-ce que c’est", "")]
    [InlineData("cs", "Harry'ho", "harry")]
    [InlineData("uk", "п'ять", "пять")]
    [InlineData("uk", "об’єм", "обʼєм")]
    public void Analyze_Apostrophes_FollowTheLanguage(string language, string text, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => TermList.Of(language, word).Single()),
            TermList.Of(language, text));

    [Theory]
    [InlineData("")]
    [InlineData("   \t\n")]
    [InlineData("?!… — '' -- // ,.")]
    [InlineData("\u0301\u0302")]
    [InlineData("\ud83d")]
    [InlineData("😀🎉")]
    public void Analyze_NothingToRead_GivesNoTerm(string text) => Assert.Empty(TermList.Of("en", text));

    [Fact]
    public void Analyze_Ideographs_AreTermsOfTheirOwn() => Assert.Equal(["保", "修", "2", "年"], TermList.Of("und", "保修2年"));

    [Fact]
    public void Analyze_EndlessRuns_AreCutIntoBoundedTerms()
    {
        foreach (var unit in new[] { "a", "7", "ß", "1x", "a-", "a'", "l'", "a/1-", "𝒜" })
        {
            var run = string.Concat(Enumerable.Repeat(unit, 5_000));
            foreach (var language in new[] { "pl", "en", "fr", "de", "und" })
            {
                Assert.All(TermList.Of(language, run), term => Assert.InRange(term.Length, 1, TextAnalyzer.MaxTermLength));
            }
        }
    }

    [Fact]
    public void Analyze_TextBeyondTheBound_IsIgnored()
    {
        var text = new string(' ', TextAnalyzer.MaxTextLength) + "beyond";
        Assert.Empty(TermList.Of("und", text));
    }

    [Fact]
    public void Analyze_RandomText_NeverThrowsAndIsRepeatable()
    {
        var random = new Random(7);
        const string Alphabet = "aeiouzłóßœ'’-/_.,×x0123456789 \t\u0301\ud83d\ude00保ςÉĳǅ²";
        for (var round = 0; round < 3_000; round++)
        {
            var text = string.Create(random.Next(0, 60), random, static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = Alphabet[source.Next(Alphabet.Length)];
                }
            });
            foreach (var analyzer in TextAnalyzers.BuiltIn.All)
            {
                var terms = TermList.Of(analyzer.Language, text);
                Assert.All(terms, term => Assert.InRange(term.Length, 1, TextAnalyzer.MaxTermLength));
                Assert.Equal(terms, TermList.Of(analyzer.Language, text));
            }
        }
    }
}
