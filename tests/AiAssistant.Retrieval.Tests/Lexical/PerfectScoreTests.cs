using AiAssistant.Retrieval.Fusion;
using AiAssistant.Retrieval.Lexical;

namespace AiAssistant.Retrieval.Tests.Lexical;

/// <summary>What a question's best score could be, which fused scores are measured against.</summary>
public sealed class PerfectScoreTests
{
    [Fact]
    public void Perfect_SeveralIndexes_IsTheSumOfTheTermsWeights()
    {
        using var search = Bm25Search.Create("lamp blue lamp w9", [(0, Index("blue lamp", "lamp")), (1, Index("lamp"))], new Bm25Options())!;
        var expected = (2 * Math.Log(1 + (0.5 / 3.5))) + Math.Log(1 + (2.5 / 1.5)) + Math.Log(1 + (3.5 / 0.5));
        Assert.Equal(expected, search.Perfect, 9);
    }

    [Fact]
    public void Perfect_TermRepeatedOften_IsNotExceeded()
    {
        using var search = Bm25Search.Create("lamp", [(0, Index(string.Join(' ', Enumerable.Repeat("lamp", 1_000)), "chair"))], new Bm25Options())!;
        using var top = new TopCandidates(1, 2);
        search.Collect(top, TestContext.Current.CancellationToken);
        Assert.InRange(top.Items[0].Score, 0.9 * search.Perfect, search.Perfect);
    }

    [Fact]
    public void Perfect_CorrectedWord_CountsAsCorrected()
    {
        var options = new Bm25Options { SpellingWeight = 0.5 };
        using var search = Bm25Search.Create("candelstick", [(0, Index("candlestick", "chair", "table"))], options)!;
        Assert.Equal(0.5 * Math.Log(1 + (2.5 / 1.5)), search.Perfect, 9);
    }

    private static LexicalIndex Index(params string[] texts)
    {
        var version = PassageFactory.Version("shop");
        return LexicalIndexFactory.Build(
            [.. texts.Select((text, ordinal) => PassageFactory.Passage(version, ordinal, text))], new Bm25Options(), PostingLayout.Default);
    }
}
