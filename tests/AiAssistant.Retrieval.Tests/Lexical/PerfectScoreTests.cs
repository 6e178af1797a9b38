using AiAssistant.Resources;
using AiAssistant.Retrieval.Analysis;
using AiAssistant.Retrieval.Lexical;

namespace AiAssistant.Retrieval.Tests.Lexical;

public sealed class PerfectScoreTests
{
    private static readonly TextAnalyzer Analyzer = TextAnalyzers.BuiltIn.Neutral;
    private static readonly ResourceVersion Version = PassageFactory.Version("shop");

    [Fact]
    public void Of_SeveralIndexes_SumsTheWeightsOfTerms()
    {
        LexicalIndex[] indexes = [Index("blue lamp", "lamp"), Index("lamp")];
        var expected = (2 * Math.Log(1 + (0.5 / 3.5))) + Math.Log(1 + (2.5 / 1.5)) + Math.Log(1 + (3.5 / 0.5));
        Assert.Equal(expected, PerfectScore.Of(QueryTerms.Read(Analyzer, "lamp blue lamp unknown"), indexes), 9);
    }

    [Fact]
    public void Of_TermRepeatedOften_IsNotExceeded()
    {
        var index = Index(string.Join(' ', Enumerable.Repeat("lamp", 1_000)), "chair");
        var terms = QueryTerms.Read(Analyzer, "lamp");
        float[][] scores = [new float[2]];
        Bm25Scorer.Score(terms, [index], scores, new Bm25Options(), TestContext.Current.CancellationToken);
        Assert.InRange(scores[0][0], 0.9 * PerfectScore.Of(terms, [index]), PerfectScore.Of(terms, [index]));
    }

    private static LexicalIndex Index(params string[] texts)
    {
        var builder = new LexicalIndexBuilder(Analyzer, new Bm25Options());
        for (var ordinal = 0; ordinal < texts.Length; ordinal++)
        {
            builder.Add(ordinal, PassageFactory.Passage(Version, ordinal, texts[ordinal]));
        }

        return builder.Build(texts.Length);
    }
}
