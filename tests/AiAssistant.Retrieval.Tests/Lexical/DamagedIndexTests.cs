using AiAssistant.Retrieval.Analysis;
using AiAssistant.Retrieval.Fusion;
using AiAssistant.Retrieval.Lexical;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Tests.Lexical;

public sealed class DamagedIndexTests
{
    private const int Passages = 700;

    /// <summary>Flips bits and sets bytes in all sections: every index either answers or says that it is damaged.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Search_ChangedBytes_AnswersOrThrowsIndexCorrupt(int seed)
    {
        var random = new Random(seed);
        var original = Build(random, new PostingLayout(seed % 2 == 0 ? 6 : 9, 3));
        (int, LexicalIndex)[] whole = [(0, LexicalIndex.Open(original, 0, TextAnalyzers.BuiltIn.Neutral, Passages))];
        var expected = Ask(whole, "w0 w1 w7 w30");
        for (var round = 0; round < 2_500; round++)
        {
            var damaged = new DamagedSections(original);
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                damaged.Change(random);
            }

            Try(damaged, random);
            Assert.Equal(expected, Ask(whole, "w0 w1 w7 w30")); // nothing of the damaged one is left in memory that is used again
        }
    }

    [Fact]
    public void Verify_ChangedPostingsOrTerms_IsSeenOrHarmless()
    {
        var random = new Random(5);
        var original = Build(random, new PostingLayout(6, 3));
        LexicalIndex.Open(original, 0, TextAnalyzers.BuiltIn.Neutral, Passages).Verify(TestContext.Current.CancellationToken);
        var seen = 0;
        for (var round = 0; round < 500; round++)
        {
            var damaged = new DamagedSections(original);
            damaged.Change(random);
            try
            {
                LexicalIndex.Open(damaged, 0, TextAnalyzers.BuiltIn.Neutral, Passages).Verify(TestContext.Current.CancellationToken);
            }
            catch (IndexCorruptException)
            {
                seen++;
            }
        }

        // What is left (a letter, a length, a frequency for another) is for the checksums of the sections.
        Assert.InRange(seen, 150, 500);
    }

    [Theory]
    [InlineData((int)SectionKind.WordHeader)]
    [InlineData((int)SectionKind.WordLengths)]
    [InlineData((int)SectionKind.WordLengthCodes)]
    [InlineData((int)SectionKind.WordFrequencies)]
    [InlineData((int)SectionKind.WordDictionaryIndex)]
    public void Open_ShorterSection_ThrowsIndexCorrupt(int kind)
    {
        var damaged = new DamagedSections(Build(new Random(6), new PostingLayout(6, 3)));
        damaged.Shorten((SectionKind)kind);
        Assert.Throws<IndexCorruptException>(() => LexicalIndex.Open(damaged, 0, TextAnalyzers.BuiltIn.Neutral, Passages));
    }

    [Fact]
    public void Open_OtherNumberOfPassagesOrPart_ThrowsIndexCorrupt()
    {
        var sections = Build(new Random(6), new PostingLayout(6, 3));
        Assert.Throws<IndexCorruptException>(() => LexicalIndex.Open(sections, 0, TextAnalyzers.BuiltIn.Neutral, Passages + 1));
        Assert.Throws<IndexCorruptException>(() => LexicalIndex.Open(sections, 1, TextAnalyzers.BuiltIn.Neutral, Passages));
    }

    private static (int Version, int Ordinal)[] Ask((int Version, LexicalIndex Index)[] indexes, string question)
    {
        using var search = Bm25Search.Create(question, indexes, new Bm25Options());
        var top = new TopCandidates(10, Passages);
        search?.Collect(top, TestContext.Current.CancellationToken);
        return [.. top.Kept().Order()];
    }

    private static void Try(DamagedSections damaged, Random random)
    {
        try
        {
            var index = LexicalIndex.Open(damaged, 0, TextAnalyzers.BuiltIn.Neutral, Passages);
            using var search = Bm25Search.Create(LexicalIndexFactory.RandomText(random, 60, 1, 8), [(0, index)], new Bm25Options());
            var top = new TopCandidates(10, Passages);
            search?.Collect(top, TestContext.Current.CancellationToken);
            Assert.All(top.Kept(), kept => Assert.InRange(kept.Ordinal, 0, Passages - 1));
            search?.ScoreOf(0, random.Next(Passages));
        }
        catch (IndexCorruptException)
        {
            // it says so
        }
    }

    private static MemorySections Build(Random random, PostingLayout layout)
    {
        var version = PassageFactory.Version("r");
        Passage[] passages = [.. Enumerable.Range(0, Passages).Select(ordinal => PassageFactory.Passage(version, ordinal,
            LexicalIndexFactory.RandomText(random, 300, 0, 40), title: LexicalIndexFactory.RandomText(random, 20, 0, 30)))];
        return LexicalIndexFactory.Write(passages, new Bm25Options { TitleWeight = 1.7 }, layout, BuildLimits.None);
    }
}
