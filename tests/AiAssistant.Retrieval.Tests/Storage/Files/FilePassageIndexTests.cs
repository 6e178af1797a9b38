using AiAssistant.Resources;
using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Retrieval.Tests.Storage.Files;

public sealed class FilePassageIndexTests : IDisposable
{
    private static readonly EmbeddingIdentity Identity = new("test", "1", 2, "");
    private static readonly ResourceVersion Version = PassageFactory.Version("shop");

    private readonly TemporaryFolder _folder = new();
    private readonly FilePassageIndex _index;

    public FilePassageIndexTests() => _index = Open();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(IndexMapping.Map)]
    [InlineData(IndexMapping.Copy)]
    public async Task RetrieveAsync_AnotherInstance_FindsWhatWasWritten(IndexMapping mapping)
    {
        await _index.WriteAsync(
            Version,
            Identity,
            (PassageFactory.Passage(Version, 0, "delivery in two days", source: "a"), [1, 0]),
            (PassageFactory.Passage(Version, 1, "warranty of two years", "en", "Warranty", "b", new PassageField("Years", ["2"], "y")), [0, 1]));
        await using var other = Open(new FilePassageIndexOptions { Mapping = mapping });
        var found = Assert.Single((await other.AskAsync("warranty", Version)).Evidence);
        Assert.Equivalent(PassageFactory.Passage(Version, 1, "warranty of two years", "en", "Warranty", "b", new PassageField("Years", ["2"], "y")), found.Passage);
        var byVector = await other.RetrieveAsync(
            new RetrievalQuery { Versions = [Version], Vector = new QueryVector(new float[] { 1, 0.1f }, Identity) }, Token);
        Assert.Equal([0, 1], byVector.Evidence.Select(item => item.Passage.Id.Ordinal));
        Assert.Equal([0], (await other.FindBySourceAsync(Version, "a", Token)).Select(passage => passage.Id.Ordinal));
        Assert.True(await other.VerifyAsync(Version, Token));
        Assert.False(await other.VerifyAsync(Version with { Number = 2 }, Token));
    }

    [Fact]
    public async Task RetrieveAsync_SameVersionsInMemory_GivesTheSameEvidence()
    {
        using var embeddings = new SubwordEmbeddingGenerator();
        var memory = new InMemoryPassageIndex();
        var words = "kettle blue litres czajnik niebieski dostawa wygodny SM-A546B lid 5000 mAh".Split(' ');
        var random = new Random(5);
        ResourceVersion[] versions = [PassageFactory.Version("a"), PassageFactory.Version("b", 3), PassageFactory.Version("c", tenant: "other")];
        foreach (var version in versions)
        {
            var passages = Enumerable.Range(0, 150).Select(ordinal => (PassageFactory.Passage(version, ordinal, Text(12), ordinal % 2 == 0 ? "pl" : "en", Text(2)),
                embeddings.Embed(Text(5)))).ToArray();
            await memory.WriteAsync(version, embeddings.Identity, passages);
            await _index.WriteAsync(version, embeddings.Identity, passages);
        }

        for (var round = 0; round < 30; round++)
        {
            var question = Text(3);
            var query = new RetrievalQuery
            {
                Versions = versions,
                Text = round % 3 == 0 ? null : question,
                Vector = round % 3 == 1 ? null : new QueryVector(embeddings.Embed(question), embeddings.Identity),
                Limit = 20,
            };
            var expected = await memory.RetrieveAsync(query, Token);
            var actual = await _index.RetrieveAsync(query, Token);
            Assert.Equivalent(expected, actual);
        }

        string Text(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)]));
    }

    [Fact]
    public async Task WriteAsync_SameVersionAgain_ServesTheNewOneAndLeavesOneFile()
    {
        await _index.WriteAsync(Version, PassageFactory.Passage(Version, 0, "old"));
        Assert.Single((await _index.AskAsync("old", Version)).Evidence);
        await _index.WriteAsync(Version, PassageFactory.Passage(Version, 0, "new"));
        Assert.Empty((await _index.AskAsync("old", Version)).Evidence);
        Assert.Single((await _index.AskAsync("new", Version)).Evidence);
        Assert.Single(_folder.Entries());
    }

    [Fact]
    public async Task WriteAsync_Fails_LeavesNothing()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _index.WriteAsync(Version, PassageFactory.Passage(Version, 1, "a")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => _index.WriteAsync(Version, null, FailingAsync(), Token));
        Assert.Empty(_folder.Entries());
    }

    [Fact]
    public async Task WriteAsync_SamePassagesTwice_GiveTheSameBytes()
    {
        var files = new List<byte[]>();
        for (var i = 0; i < 2; i++)
        {
            await _index.WriteAsync(Version, Identity, (PassageFactory.Passage(Version, 0, "a kettle", "en"), [1, 2]));
            files.Add(await File.ReadAllBytesAsync(Assert.Single(_folder.Files(".index")), Token));
        }

        Assert.Equal(files[0], files[1]);
    }

    [Fact]
    public async Task WriteAsync_DirectoryIsAFile_RetrievalExceptionNamesThePath()
    {
        var path = Path.Combine(_folder.Path, "file");
        await File.WriteAllTextAsync(path, "", Token);
        await using var index = new FilePassageIndex(path);
        var exception = await Assert.ThrowsAsync<RetrievalException>(() => index.WriteAsync(Version, PassageFactory.Passage(Version, 0, "a")));
        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        Assert.Equal("write", exception.Operation);
    }

    [Fact]
    public async Task WriteAsync_PathTooLong_RetrievalException()
    {
        await using var index = new FilePassageIndex(Path.Combine(_folder.Path, string.Join('/', Enumerable.Repeat(new string('x', 250), 20))));
        await Assert.ThrowsAsync<RetrievalException>(() => index.WriteAsync(Version, PassageFactory.Passage(Version, 0, "a")));
    }

    [Fact]
    public async Task Members_HostileIds_StayInTheDirectoryAndApart()
    {
        string[] ids = ["..", "../x", "A", "a", "con", new string('é', 300), "", "a/b"];
        ResourceVersion[] versions = [.. ids.Select(id => PassageFactory.Version(id, -1, id)), .. ids.Select(id => PassageFactory.Version(id, long.MaxValue, "t"))];
        foreach (var version in versions)
        {
            await _index.WriteAsync(version, PassageFactory.Passage(version, 0, "delivery"));
        }

        Assert.Equal(versions.Order(), await _index.ListAsync(Token).ToArrayAsync(Token));
        Assert.Equal(versions.Length, _folder.Files(".index").Length);
        Assert.Equal(versions.Length, (await _index.RetrieveAsync(new RetrievalQuery { Versions = versions, Text = "delivery", Limit = 99 }, Token)).Evidence.Count);
        foreach (var version in versions)
        {
            await _index.RemoveAsync(version, Token);
        }

        Assert.Empty(_folder.Files(""));
    }

    [Fact]
    public async Task RetrieveAsync_OtherFieldWeightsOrAnalysers_SaysToLearnAgain()
    {
        await _index.WriteAsync(Version, PassageFactory.Passage(Version, 0, "a kettle", "en"));
        PassageIndexOptions[] others =
        [
            new() { Bm25 = new() { TitleWeight = 3 } },
            new() { Analyzers = new TextAnalyzers(TextAnalyzers.BuiltIn.Neutral) },
        ];
        foreach (var options in others)
        {
            await using var index = Open(new FilePassageIndexOptions { Passages = options });
            var exception = await Assert.ThrowsAsync<RetrievalException>(() => index.AskAsync("kettle", Version));
            Assert.Contains("Learn the resource again", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ListPassagesAsync_RemovedMeanwhile_EndsAsIfItWereThere()
    {
        await _index.WriteAsync(Version, [.. Enumerable.Range(0, 10).Select(ordinal => PassageFactory.Passage(Version, ordinal, "a"))]);
        var seen = 0;
        await foreach (var passage in _index.ListPassagesAsync(Version, Token))
        {
            if (seen++ == 3)
            {
                await _index.RemoveAsync(Version, Token);
                Assert.Empty((await _index.AskAsync("a", Version)).Evidence);
                Assert.Single(_folder.Files(".removed"));
            }
        }

        Assert.Equal(10, seen);
        Assert.Empty(_folder.Entries());
    }

    [Fact]
    public async Task Members_Disposed_Throw()
    {
        await _index.WriteAsync(Version, PassageFactory.Passage(Version, 0, "a"));
        _index.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _index.AskAsync("a", Version));
        await _index.DisposeAsync();
    }

    [Theory]
    [InlineData(0, 600, 1 << 20, 0, "MaxOpenIndexes")]
    [InlineData(1, 0, 1 << 20, 0, "IdleTimeout")]
    [InlineData(1, 600, 1, 0, "BuildMemoryBytes")]
    [InlineData(1, 600, 1 << 20, -1, "VerificationBytesPerSecond")]
    public void Constructor_OptionOutOfRange_ThrowsNamingIt(int open, int idleSeconds, long memory, long rate, string name)
    {
        var options = new FilePassageIndexOptions
        {
            MaxOpenIndexes = open,
            IdleTimeout = TimeSpan.FromSeconds(idleSeconds),
            BuildMemoryBytes = memory,
            VerificationBytesPerSecond = rate,
        };
        var exception = Assert.Throws<ArgumentException>(() => new FilePassageIndex(_folder.Path, options));
        Assert.Contains(name, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_Defaults_AreAsDocumented()
    {
        var options = new FilePassageIndexOptions();
        Assert.Equal(IndexMapping.Map, options.Mapping);
        Assert.Equal(1_000, options.MaxOpenIndexes);
        Assert.Equal(TimeSpan.FromMinutes(10), options.IdleTimeout);
        Assert.Equal(134_217_728, options.BuildMemoryBytes);
        Assert.Equal(67_108_864, options.VerificationBytesPerSecond);
        Assert.Equal(VectorPrecision.Int8, options.Passages.Vectors);
    }

    private static async IAsyncEnumerable<EmbeddedPassage> FailingAsync()
    {
        yield return new EmbeddedPassage(PassageFactory.Passage(Version, 0, "a"), default);
        await Task.Yield();
        throw new InvalidOperationException("The stream broke.");
    }

    private FilePassageIndex Open(FilePassageIndexOptions? options = null) => new(_folder.Path, options);
}
