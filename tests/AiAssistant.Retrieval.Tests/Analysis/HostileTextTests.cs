using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Retrieval.Tests.Analysis;

/// <summary>Whatever the UTF-16 units, terms are bounded, never empty, and always the same.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "7", "ß", "ł", "\u0301", "\u00AD", "\u200D", "\uFE0F", "'", "’", "-", "--", "/", "_", ".", ",", ":", "\"", "×", "²", " ", "\n", "\r", "x",
        "\ud83d", "\ude00", "\ud835\udcd0", "\ud840\udc00", "保", "カ", "ไ", "א", "ї", "ﬃ", "Ⅷ", "㎏", "ﷺ", "gb", "10.5", "l'", "1x", "ing", "ization", "\0",
        "\uFFFF",
    ];

    [Fact]
    public void Analyze_RandomUnits_GivesBoundedTermsRepeatably()
    {
        var random = new Random(11);
        for (var round = 0; round < 3_000; round++)
        {
            var units = new char[random.Next(0, 200)];
            foreach (ref var unit in units.AsSpan())
            {
                unit = (char)random.Next(0, 0x10000);
            }

            Check(new string(units));
        }
    }

    [Fact]
    public void Analyze_RandomPieces_GivesBoundedTermsRepeatably()
    {
        var random = new Random(12);
        for (var round = 0; round < 6_000; round++)
        {
            Check(string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)])));
        }
    }

    [Fact]
    public void Analyze_LongRunsOfAnyPieces_EndsSoon()
    {
        // Quadratic work on the last two, of a million characters, would not end within the runner's time.
        foreach (var piece in Pieces)
        {
            Check(string.Concat(Enumerable.Repeat(piece, 4_000)));
        }

        Check("a" + new string('\u0301', TextAnalyzer.MaxTextLength));
        Check(string.Concat(Enumerable.Repeat("a.\u0301\u0301\u0301", TextAnalyzer.MaxTextLength / 5)));
    }

    [Theory]
    [InlineData("plain words, that end with a full stop. And 12 more; l'eau 5'10")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz0123456789ab end")]
    [InlineData("ABCDEFGHIJKLMNOP qrstuvwxyzabcdef1 zażółćGęśląJaźń, x")]
    [InlineData("café. noël, Łódź' Ünïcode\u0301 soft\u00ADhyphen")]
    public void Analyze_PlainWords_AsTheRulesReadThem(string text)
    {
        // A variation selector behind a word folds to nothing, but sends the word to the rules.
        var ruled = string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? $"{c}\uFE0F" : c.ToString()));
        Assert.Equal(TermList.Of("und", text), TermList.Of("und", ruled));
    }

    private static void Check(string text)
    {
        foreach (var analyzer in TextAnalyzers.BuiltIn.All)
        {
            var terms = TermList.Of(analyzer.Language, text);
            foreach (var term in terms)
            {
                Assert.InRange(term.Length, 1, TextAnalyzer.MaxTermLength);
            }

            Assert.Equal(terms, TermList.Of(analyzer.Language, text));
        }
    }
}
