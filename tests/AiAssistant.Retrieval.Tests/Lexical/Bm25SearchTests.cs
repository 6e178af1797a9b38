using AiAssistant.Resources;
using AiAssistant.Retrieval.Fusion;
using AiAssistant.Retrieval.Lexical;
using AiAssistant.Retrieval.Tests.Fusion;

namespace AiAssistant.Retrieval.Tests.Lexical;

public sealed class Bm25SearchTests
{
    private const int Cases = 1_250;
    private const double Tolerance = 1e-5;

    /// <summary>Eight times 1,250 random corpora in one to four indexes, with windows of 64 passages, so that few passages have all layouts.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Collect_RandomCorpora_GivesTheOrderOfTheFormula(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < Cases; round++)
        {
            var options = RandomOptions(random);
            var layout = new PostingLayout(6, random.Next(1, 20));
            var vocabulary = random.Next(2, 40);
            var longest = random.Next(1, 30);
            var passages = new List<Passage>();
            var indexes = new List<(int Version, LexicalIndex Index)>();
            var versions = Enumerable.Range(0, random.Next(1, 5)).Select(number => PassageFactory.Version($"r{number}")).ToArray();
            foreach (var name in versions)
            {
                Passage[] written = [.. Enumerable.Range(0, random.Next(10) == 0 ? random.Next(400) : random.Next(90))
                    .Select(ordinal => RandomPassage(random, name, ordinal, vocabulary, longest))];
                passages.AddRange(written);
                indexes.Add((indexes.Count, LexicalIndexFactory.Build(written, options, layout)));
            }

            var question = LexicalIndexFactory.RandomText(random, vocabulary + 2, 1, random.Next(2, 12));
            Compare(passages, versions, indexes, question, options, random.Next(4) == 0 ? random.Next(1, 60) : 10);
        }
    }

    [Fact]
    public void Collect_ManyEqualPassages_GivesTheFirst()
    {
        var version = PassageFactory.Version("r");
        Passage[] passages = [.. Enumerable.Range(0, 3_000).Select(ordinal => PassageFactory.Passage(version, ordinal, ordinal % 3 == 0 ? "w1 w2" : "w1 w3"))];
        var options = new Bm25Options();
        foreach (var layout in new[] { PostingLayout.Default, new PostingLayout(6, 1) })
        {
            (int, LexicalIndex)[] indexes = [(0, LexicalIndexFactory.Build(passages, options, layout))];
            Compare(passages, [version], indexes, "w1", options, 10);
            Compare(passages, [version], indexes, "w1 w2", options, 10);
            Compare(passages, [version], indexes, "w3 w1", options, 500);
        }
    }

    [Fact]
    public void Collect_ListWithOthersPassages_KeepsTheBetterOnes()
    {
        var version = PassageFactory.Version("r");
        Passage[] passages = [.. Enumerable.Range(0, 200).Select(ordinal => PassageFactory.Passage(version, ordinal, ordinal % 2 == 0 ? "w1 w1" : "w1 w3"))];
        (int, LexicalIndex)[] indexes = [(1, LexicalIndexFactory.Build(passages, new Bm25Options(), new PostingLayout(6, 2)))];
        using var search = Bm25Search.Create("w1", indexes, new Bm25Options())!;
        var equal = search.ScoreOf(1, 0);
        var top = new TopCandidates(3, 400);
        top.Offer(2, 0, equal); // as good, but of a later version
        top.Offer(0, 7, equal);
        top.Offer(0, 8, equal / 2);
        search.Collect(top, TestContext.Current.CancellationToken);
        Assert.Equal([(0, 7), (1, 0), (1, 2)], top.Kept().Order());
    }

    [Fact]
    public void Create_NoWordInAnyIndex_IsNull()
    {
        var version = PassageFactory.Version("r");
        (int, LexicalIndex)[] indexes = [(0, LexicalIndexFactory.Build([PassageFactory.Passage(version, 0, "w1")], new Bm25Options(), PostingLayout.Default))];
        Assert.Null(Bm25Search.Create("w2", indexes, new Bm25Options()));
        Assert.Null(Bm25Search.Create("w1", [], new Bm25Options()));
    }

    [Fact]
    public void Collect_Cancelled_Throws()
    {
        var version = PassageFactory.Version("r");
        (int, LexicalIndex)[] indexes = [(0, LexicalIndexFactory.Build([PassageFactory.Passage(version, 0, "w1")], new Bm25Options(), PostingLayout.Default))];
        using var search = Bm25Search.Create("w1", indexes, new Bm25Options())!;
        Assert.Throws<OperationCanceledException>(() => search.Collect(new TopCandidates(1, 1), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Collect_WarmedUp_AllocatesNextToNothing()
    {
        var random = new Random(3);
        var version = PassageFactory.Version("r");
        Passage[] passages = [.. Enumerable.Range(0, 5_000).Select(ordinal => RandomPassage(random, version, ordinal, 200, 30))];
        (int, LexicalIndex)[] indexes = [(0, LexicalIndexFactory.Build(passages, new Bm25Options(), PostingLayout.Default))];
        Search();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Search();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 512); // of the analyser

        void Search()
        {
            using var top = new TopCandidates(10, passages.Length);
            using var search = Bm25Search.Create("w1 w5 w77 w190", indexes, new Bm25Options())!;
            search.Collect(top, CancellationToken.None);
        }
    }

    private static void Compare(IReadOnlyList<Passage> passages, ResourceVersion[] versions, IReadOnlyList<(int Version, LexicalIndex Index)> indexes,
        string question, Bm25Options options, int limit)
    {
        var expected = NaiveBm25.Rank(passages, question, options);
        using var search = Bm25Search.Create(question, indexes, options);
        var top = new TopCandidates(limit, passages.Count);
        search?.Collect(top, TestContext.Current.CancellationToken);
        var actual = top.Items.ToArray().Select(item => (Id: (item.Version, item.Ordinal), item.Score))
            .OrderByDescending(item => item.Score).ThenBy(item => item.Id).ToArray();
        Assert.Equal(Math.Min(limit, expected.Count), actual.Length);
        for (var i = 0; i < actual.Length; i++)
        {
            var id = expected[i].Passage.Id;
            Assert.Equal((id.Version, id.Ordinal), (versions[actual[i].Id.Version], actual[i].Id.Ordinal));
            Assert.InRange(actual[i].Score, expected[i].Score * (1 - Tolerance), expected[i].Score * (1 + Tolerance));
            Assert.Equal(actual[i].Score, search!.ScoreOf(actual[i].Id.Version, actual[i].Id.Ordinal));
        }
    }

    private static Passage RandomPassage(Random random, ResourceVersion version, int ordinal, int vocabulary, int longest) =>
        PassageFactory.Passage(
            version,
            ordinal,
            LexicalIndexFactory.RandomText(random, vocabulary, 0, longest),
            title: LexicalIndexFactory.RandomText(random, vocabulary, 0, 3),
            fields: random.Next(4) == 0
                ? [new PassageField(LexicalIndexFactory.RandomText(random, vocabulary, 1, 2), [LexicalIndexFactory.RandomText(random, vocabulary, 1, 3)])]
                : []);

    private static Bm25Options RandomOptions(Random random) => new()
    {
        K1 = random.Next(0, 20) / 10.0,
        B = random.Next(0, 11) / 10.0,
        TitleWeight = random.Next(0, 40) / 10.0,
        TextWeight = random.Next(1, 30) / 10.0,
        FieldNameWeight = random.Next(0, 3) / 2.0,
        FieldValueWeight = random.Next(0, 20) / 7.0,
    };
}
