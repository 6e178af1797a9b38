using AiAssistant.Retrieval.Analysis;
using AiAssistant.Retrieval.Fusion;
using AiAssistant.Retrieval.Lexical;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Tests.Lexical;

public sealed class LexicalIndexBuilderTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("words").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Write_RunsOnDisk_GivesTheSameBytes()
    {
        var random = new Random(1);
        var version = PassageFactory.Version("r");
        Passage[] passages = [.. Enumerable.Range(0, 3_000)
            .Select(ordinal => PassageFactory.Passage(version, ordinal, LexicalIndexFactory.RandomText(random, 30_000, 0, 60)))];
        var layout = new PostingLayout(8, 4);
        var inMemory = LexicalIndexFactory.Write(passages, new Bm25Options(), layout, BuildLimits.None);
        var spilled = LexicalIndexFactory.Write(passages, new Bm25Options(), layout, new BuildLimits(1, _directory));
        foreach (var kind in Enum.GetValues<SectionKind>())
        {
            Assert.Equal(inMemory.TryFind(kind, 0, out var expected), spilled.TryFind(kind, 0, out var actual));
            if (expected.Length > 0)
            {
                Assert.True(expected.Slice(0, (int)expected.Length).SequenceEqual(actual.Slice(0, (int)actual.Length)), $"{kind} differs");
            }
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_directory));
    }

    /// <summary>Else hundreds of passages of any size wait in memory, whatever it may take.</summary>
    [Fact]
    public void Add_PassagesWhoseWordsAreAllInFields_DoNotWaitForTheEnd()
    {
        var version = PassageFactory.Version("r");
        var random = new Random(3);
        using var builder = new LexicalIndexBuilder(TextAnalyzers.BuiltIn.Neutral, new Bm25Options(), new BuildLimits(1, _directory));
        for (var ordinal = 0; ordinal < 100; ordinal++)
        {
            string[] values = [.. Enumerable.Range(0, 100).Select(_ => LexicalIndexFactory.RandomText(random, 100_000, 20, 40))];
            builder.Add(ordinal, PassageFactory.Passage(version, ordinal, "") with { Fields = [new PassageField("Kolor", values)] });
        }

        Assert.NotEmpty(Directory.EnumerateFiles(_directory));
    }

    [Fact]
    public void Write_LargeTextsAndSmallOnes_GivesWhatOneShareAfterAnotherGives()
    {
        // Shares end within passages of very different lengths, and the last one is empty or not.
        var version = PassageFactory.Version("r");
        var random = new Random(3);
        Passage[] passages = [.. Enumerable.Range(0, 700)
            .Select(ordinal => PassageFactory.Passage(version, ordinal, LexicalIndexFactory.RandomText(random, 500, 0, ordinal % 50 == 0 ? 12_000 : 40)))];
        var index = LexicalIndex.Open(
            LexicalIndexFactory.Write(passages, new Bm25Options(), PostingLayout.Default, BuildLimits.None), 0, TextAnalyzers.BuiltIn.Neutral, passages.Length);
        Assert.Equal(passages.Length, index.Passages);
        for (var ordinal = 0; ordinal < passages.Length; ordinal++)
        {
            var read = new AnalyzedPassages();
            read.Read(TextAnalyzers.BuiltIn.Neutral, new Bm25Options(), ordinal, passages[ordinal]);
            Assert.Equal(read.Passages[0].Length, index.LengthAt(ordinal));
        }

        index.Verify(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Dispose_BeforeWriting_LeavesNoFiles()
    {
        var version = PassageFactory.Version("r");
        var random = new Random(2);
        using (var builder = new LexicalIndexBuilder(TextAnalyzers.BuiltIn.Neutral, new Bm25Options(), new BuildLimits(1, _directory)))
        {
            for (var ordinal = 0; ordinal < 3_000; ordinal++)
            {
                builder.Add(ordinal, PassageFactory.Passage(version, ordinal, LexicalIndexFactory.RandomText(random, 100_000, 40, 60)));
            }

            Assert.NotEmpty(Directory.EnumerateFiles(_directory));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_directory));
    }

    [Fact]
    public void Add_LongFields_DoNotWaitInMemory()
    {
        var version = PassageFactory.Version("r");
        var random = new Random(3);
        using var builder = new LexicalIndexBuilder(TextAnalyzers.BuiltIn.Neutral, new Bm25Options(), new BuildLimits(1, _directory));
        for (var ordinal = 0; ordinal < 100; ordinal++)
        {
            var field = new PassageField("notes", [LexicalIndexFactory.RandomText(random, 100_000, 1_000, 1_000)]);
            builder.Add(ordinal, PassageFactory.Passage(version, ordinal, "lamp", fields: field));
        }

        Assert.NotEmpty(Directory.EnumerateFiles(_directory));
    }

    [Fact]
    public void Write_SomeOrdinals_CountsWhatWasRead()
    {
        var version = PassageFactory.Version("r");
        using var builder = new LexicalIndexBuilder(TextAnalyzers.BuiltIn.Neutral, new Bm25Options(), BuildLimits.None);
        builder.Add(3, PassageFactory.Passage(version, 3, "blue lamp, blue bulb"));
        builder.Add(7, PassageFactory.Passage(version, 7, "lamp", title: "Lamp"));
        builder.Add(8, PassageFactory.Passage(version, 8, ""));
        var sections = new MemorySections();
        builder.Write(sections, 5, 20);
        var index = LexicalIndex.Open(sections, 5, TextAnalyzers.BuiltIn.Neutral, 20);
        index.Verify(TestContext.Current.CancellationToken);
        Assert.Equal((3, 20, 3, 4L), (index.Passages, index.VersionPassages, index.Terms, index.Postings));
        Assert.Equal((1L, 5L, 0L), (index.LengthOf(SearchedField.Title), index.LengthOf(SearchedField.Text), index.LengthOf(SearchedField.FieldValue)));
        Assert.Equal((4f, 3f, 0f), (index.LengthAt(3), index.LengthAt(7), index.LengthAt(8)));
    }

    [Fact]
    public void Write_NothingRead_OpensAndFindsNothing()
    {
        using var builder = new LexicalIndexBuilder(TextAnalyzers.BuiltIn.Neutral, new Bm25Options(), BuildLimits.None);
        var sections = new MemorySections();
        builder.Write(sections, 0, 0);
        var index = LexicalIndex.Open(sections, 0, TextAnalyzers.BuiltIn.Neutral, 0);
        index.Verify(TestContext.Current.CancellationToken);
        Assert.Null(Bm25Search.Create("lamp", [(0, index)], new Bm25Options()));
    }

    /// <summary>More distinct lengths and frequencies than fit into a byte, and frequencies that no code of four bits has.</summary>
    [Fact]
    public void Write_ManyLengthsAndFrequencies_AreExact()
    {
        var random = new Random(3);
        var version = PassageFactory.Version("r");
        Passage[] passages = [.. Enumerable.Range(0, 900).Select(ordinal => PassageFactory.Passage(version, ordinal,
            string.Join(' ', Enumerable.Repeat("lamp", 1 + (ordinal % 40)).Concat(Enumerable.Repeat("bulb", ordinal))),
            title: LexicalIndexFactory.RandomText(random, 50, 0, 3)))];
        var options = new Bm25Options { TitleWeight = 2.3, TextWeight = 0.7 };
        var index = LexicalIndexFactory.Build(passages, options, PostingLayout.Default);
        index.Verify(TestContext.Current.CancellationToken);
        Assert.Equal(2, index.LengthCodeBytes);
        var expected = NaiveBm25.Rank(passages, "lamp bulb w3", options);
        using var search = Bm25Search.Create("lamp bulb w3", [(0, index)], options)!;
        var top = new TopCandidates(40, 900);
        search.Collect(top, TestContext.Current.CancellationToken);
        Assert.Equal(expected.Take(40).Select(item => item.Passage.Id.Ordinal),
            top.Items.ToArray().OrderByDescending(item => item.Score).ThenBy(item => item.Ordinal).Select(item => item.Ordinal));
    }
}
