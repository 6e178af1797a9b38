using AiAssistant.Resources;

namespace AiAssistant.Retrieval.Tests.Storage;

public sealed class InMemoryPassageIndexTests
{
    private static readonly EmbeddingIdentity Identity = new("test", "1", 2, "");
    private static readonly ResourceVersion Version = PassageFactory.Version("shop");

    private readonly InMemoryPassageIndex _index = new();

    [Fact]
    public async Task RetrieveAsync_ExampleOfTheDocumentation_FindsTheAnswer()
    {
        using var embeddings = new SubwordEmbeddingGenerator();
        string[] answers = ["We deliver in two days.", "Returns are free for 30 days."];
        await _index.WriteAsync(Version, embeddings.Identity,
            [.. answers.Select((answer, i) => (PassageFactory.Passage(Version, i, answer, "en"), embeddings.Embed(answer)))]);
        const string Question = "How long does delivery take?";
        var result = await _index.RetrieveAsync(
            new RetrievalQuery { Versions = [Version], Text = Question, Vector = new QueryVector(embeddings.Embed(Question), embeddings.Identity), Limit = 3 },
            TestContext.Current.CancellationToken);
        Assert.Equal(answers[0], result.Evidence[0].Passage.Text);
        Assert.Equal([1, 2], result.Evidence.Select(found => found.Rank));
        Assert.NotNull(result.Evidence[0].Cosine);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public async Task RetrieveAsync_WarmedUp_AllocatesLittleBesideTheEvidence()
    {
        using var embeddings = new SubwordEmbeddingGenerator();
        await _index.WriteAsync(Version, embeddings.Identity, [.. Enumerable.Range(0, 1_000).Select(i =>
            (PassageFactory.Passage(Version, i, $"delivery word{i % 50}"), embeddings.Embed($"delivery word{i}")))]);
        var query = new RetrievalQuery
        {
            Versions = [Version],
            Text = "delivery word7",
            Vector = new QueryVector(embeddings.Embed("delivery word7"), embeddings.Identity),
            Limit = 1,
        };

        // What is kept for the next search is kept by thread, and a collection in between counts as allocation: the best of some runs, all on this thread.
        var least = long.MaxValue;
        for (var run = 0; run < 10; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var search = _index.RetrieveAsync(query, TestContext.Current.CancellationToken);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(search.IsCompletedSuccessfully);
        }

        Assert.InRange(least, 0, 4_096);
    }

    [Fact]
    public async Task RetrieveAsync_MissingVersion_IsLeftOutWithAWarning()
    {
        await _index.WriteAsync(Version, PassageFactory.Passage(Version, 0, "delivery"));
        var gone = PassageFactory.Version("gone");
        var result = await _index.AskAsync("delivery", gone, Version);
        Assert.Single(result.Evidence);
        var warning = Assert.Single(result.Warnings);
        Assert.Equal(new Finding("retrieval.version.missing", "gone@1") { Severity = FindingSeverity.Warning }, warning);
    }

    [Fact]
    public async Task RemoveAsync_Twice_RemovesOnce()
    {
        await _index.WriteAsync(Version, PassageFactory.Passage(Version, 0, "delivery"));
        await _index.RemoveAsync(Version, TestContext.Current.CancellationToken);
        await _index.RemoveAsync(Version, TestContext.Current.CancellationToken);
        Assert.Empty((await _index.AskAsync("delivery", Version)).Evidence);
        Assert.Empty(await _index.ListAsync(TestContext.Current.CancellationToken).ToArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WriteAsync_SameVersionAgain_ReplacesIt()
    {
        await _index.WriteAsync(Version, PassageFactory.Passage(Version, 0, "old"), PassageFactory.Passage(Version, 1, "older"));
        Assert.Equal(1, await _index.WriteAsync(Version, PassageFactory.Passage(Version, 0, "new")));
        Assert.Empty((await _index.AskAsync("old", Version)).Evidence);
        Assert.Single((await _index.AskAsync("new", Version)).Evidence);
    }

    [Fact]
    public async Task ListAsync_SeveralTenants_AreInOrder()
    {
        ResourceVersion[] versions = [PassageFactory.Version("b", 2), PassageFactory.Version("a", 1, "z"), PassageFactory.Version("b", 1),
            PassageFactory.Version("a")];
        foreach (var version in versions)
        {
            await _index.WriteAsync(version, PassageFactory.Passage(version, 0, "x"));
        }

        Assert.Equal(versions.Order(), await _index.ListAsync(TestContext.Current.CancellationToken).ToArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    [Trait("Requirement", "S34")]
    [Trait("Requirement", "S35")]
    public async Task RetrieveAsync_SelectedVersionsOnly_AreSearched()
    {
        ResourceVersion[] versions = [PassageFactory.Version("a"), PassageFactory.Version("b"), PassageFactory.Version("a", tenant: "other")];
        foreach (var version in versions)
        {
            await _index.WriteAsync(version, PassageFactory.Passage(version, 0, "delivery"));
        }

        var result = await _index.AskAsync("delivery", versions[1], versions[1]);
        Assert.Equal(new PassageId(versions[1], 0), Assert.Single(result.Evidence).Passage.Id);
        Assert.Empty((await _index.AskAsync("delivery")).Evidence);
    }

    [Fact]
    public async Task RetrieveAsync_QuestionWithoutDiacritics_FindsPassagesOfEachLanguage()
    {
        await _index.WriteAsync(
            Version,
            PassageFactory.Passage(Version, 0, "Wysyłka zagraniczna trwa tydzień.", "pl"),
            PassageFactory.Passage(Version, 1, "La qualité est vérifiée.", "fr"),
            PassageFactory.Passage(Version, 2, "Größe und Gewicht", "de"));
        foreach (var (question, ordinal) in new[] { ("wysylki", 0), ("qualite", 1), ("groesse", 2) })
        {
            Assert.Equal(ordinal, Assert.Single((await _index.AskAsync(question, Version)).Evidence).Passage.Id.Ordinal);
        }
    }

    [Fact]
    public async Task RetrieveAsync_EqualScores_AreInTheOrderOfIds()
    {
        var other = PassageFactory.Version("a");
        foreach (var version in new[] { Version, other })
        {
            await _index.WriteAsync(version, PassageFactory.Passage(version, 0, "same text"), PassageFactory.Passage(version, 1, "same text"));
        }

        var result = await _index.AskAsync("text", Version, other);
        PassageId[] expected = [new(other, 0), new(other, 1), new(Version, 0), new(Version, 1)];
        Assert.Equal(expected, result.Evidence.Select(found => found.Passage.Id));
    }

    [Fact]
    public async Task RetrieveAsync_VectorAlone_RanksByCosine()
    {
        await _index.WriteAsync(
            Version, Identity, (PassageFactory.Passage(Version, 0, "a"), [0, 2]), (PassageFactory.Passage(Version, 1, "b"), [3, 3]),
                (PassageFactory.Passage(Version, 2, "c"), [0, 0]));
        var result = await _index.RetrieveAsync(
            new RetrievalQuery { Versions = [Version], Vector = new QueryVector(new float[] { 5, 4 }, Identity) }, TestContext.Current.CancellationToken);
        Assert.Equal([1, 0], result.Evidence.Select(found => found.Passage.Id.Ordinal));
        Assert.Equal(9 / Math.Sqrt(82), result.Evidence[0].Cosine!.Value, 5);
        Assert.All(result.Evidence, found => Assert.Null(found.Bm25));
    }

    [Fact]
    public async Task RetrieveAsync_ZeroVector_FindsNothingByVectorButWordsStillCount()
    {
        await _index.WriteAsync(Version, Identity, (PassageFactory.Passage(Version, 0, "delivery"), [1, 0]));
        var zero = new QueryVector(new float[2], Identity);
        Assert.Empty((await _index.RetrieveAsync(new RetrievalQuery { Versions = [Version], Vector = zero }, TestContext.Current.CancellationToken)).Evidence);
        var found = Assert.Single((await _index.RetrieveAsync(new RetrievalQuery { Versions = [Version], Text = "delivery", Vector = zero },
            TestContext.Current.CancellationToken)).Evidence);
        Assert.NotNull(found.Bm25);
        Assert.Null(found.Cosine);
    }

    [Fact]
    public async Task RetrieveAsync_OtherGenerator_ThrowsAndSaysToLearnAgain()
    {
        await _index.WriteAsync(Version, Identity, (PassageFactory.Passage(Version, 0, "a"), [1, 0]));
        var asked = Identity with { Version = "2" };
        var exception = await Assert.ThrowsAsync<EmbeddingMismatchException>(() => _index.RetrieveAsync(
            new RetrievalQuery { Versions = [Version], Text = "a", Vector = new QueryVector(new float[] { 1, 0 }, asked) },
                TestContext.Current.CancellationToken));
        Assert.Equal(Identity, exception.Stored);
        Assert.Equal(asked, exception.Asked);
        Assert.Contains("Learn the resource again", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RetrieveAsync_VersionWithoutVectors_IsSearchedByWordsWithAWarning()
    {
        await _index.WriteAsync(Version, PassageFactory.Passage(Version, 0, "delivery"));
        var result = await _index.RetrieveAsync(
            new RetrievalQuery { Versions = [Version], Text = "delivery", Vector = new QueryVector(new float[] { 1, 0 }, Identity) },
                TestContext.Current.CancellationToken);
        Assert.Null(Assert.Single(result.Evidence).Cosine);
        Assert.Equal("retrieval.version.noVectors", Assert.Single(result.Warnings).Code);
    }

    [Fact]
    public async Task RetrieveAsync_Misuse_Throws()
    {
        var vector = new QueryVector(new float[] { 1, 0 }, Identity);
        RetrievalQuery[] faulty =
        [
            new() { Versions = [Version] },
            new() { Versions = [Version], Text = "a", Limit = 0 },
            new() { Versions = [Version], Vector = vector with { Values = new float[3] } },
            new() { Versions = [Version], Vector = vector with { Values = new[] { 1, float.NaN } } },
        ];
        foreach (var query in faulty)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => _index.RetrieveAsync(query, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task RetrieveAsync_QuestionOfOneMegabyte_ReadsItsHead()
    {
        await _index.WriteAsync(Version, PassageFactory.Passage(Version, 0, "delivery"), PassageFactory.Passage(Version, 1, "warranty"));
        var result = await _index.AskAsync("delivery " + new string(' ', 1_000_000) + " warranty", Version);
        Assert.Equal(0, Assert.Single(result.Evidence).Passage.Id.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_FaultyPassages_ThrowsAndKeepsNothing()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _index.WriteAsync(Version, PassageFactory.Passage(Version, 1, "a")));
        await Assert.ThrowsAsync<ArgumentException>(() => _index.WriteAsync(Version, PassageFactory.Passage(PassageFactory.Version("other"), 0, "a")));
        await Assert.ThrowsAsync<ArgumentException>(() => _index.WriteAsync(Version, Identity, (PassageFactory.Passage(Version, 0, "a"), [1])));
        await Assert.ThrowsAsync<ArgumentException>(() => _index.WriteAsync(Version, Identity, (PassageFactory.Passage(Version, 0, "a"), [1, float.NaN])));
        await Assert.ThrowsAsync<ArgumentException>(() => _index.WriteAsync(
            Version, null, new[] { new EmbeddedPassage(PassageFactory.Passage(Version, 0, "a"), new float[] { 1, 0 }) }.ToAsyncEnumerable(),
                TestContext.Current.CancellationToken));
        Assert.Empty(await _index.ListAsync(TestContext.Current.CancellationToken).ToArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WriteAsync_Cancelled_KeepsNothing()
    {
        using var cancellation = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _index.WriteAsync(Version, null, CancellingAsync(cancellation), cancellation.Token));
        Assert.Empty(await _index.ListAsync(TestContext.Current.CancellationToken).ToArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Lookup_SourceAndVersion_AreReadInOrder()
    {
        await _index.WriteAsync(
            Version,
            Identity,
            (PassageFactory.Passage(Version, 0, "a", source: "offer-1"), [1, 0]),
            (PassageFactory.Passage(Version, 1, "b", source: "offer-2"), [0, 1]),
            (PassageFactory.Passage(Version, 2, "c", source: "offer-1"), [1, 1]));
        var token = TestContext.Current.CancellationToken;
        Assert.Equal(["a", "c"], (await _index.FindBySourceAsync(Version, "offer-1", token)).Select(passage => passage.Text));
        Assert.Empty(await _index.FindBySourceAsync(Version, "OFFER-1", token));
        Assert.Empty(await _index.FindBySourceAsync(PassageFactory.Version("gone"), "offer-1", token));
        var listed = await _index.ListPassagesAsync(Version, token).ToArrayAsync(token);
        Assert.Equal(["a", "b", "c"], listed.Select(item => item.Passage.Text));
        Assert.All(listed[2].Vector.ToArray(), value => Assert.Equal(Math.Sqrt(0.5), value, 5));
        Assert.Empty(await _index.ListPassagesAsync(PassageFactory.Version("gone"), token).ToArrayAsync(token));
    }

    [Fact]
    public async Task GetStatistics_TwoVersions_AreCounted()
    {
        await _index.WriteAsync(Version, PassageFactory.Passage(Version, 0, "one two two"), PassageFactory.Passage(Version, 1, "two"));
        var other = PassageFactory.Version("other");
        await _index.WriteAsync(other, Identity, (PassageFactory.Passage(other, 0, "three"), [1, 0]));
        var statistics = _index.GetStatistics();
        Assert.Equal((2, 3, 3, 4), (statistics.Versions, statistics.Passages, statistics.Terms, statistics.Postings));
        Assert.InRange(statistics.EstimatedBytes, 200, 5_000);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Constructor_VectorWeightOutOfRange_Throws(double weight) =>
        Assert.Throws<ArgumentException>(() => new InMemoryPassageIndex(new PassageIndexOptions { VectorWeight = weight }));

    [Fact]
    public void Constructor_VectorPrecisionUnknown_Throws() =>
        Assert.Throws<ArgumentException>(() => new InMemoryPassageIndex(new PassageIndexOptions { Vectors = (VectorPrecision)7 }));

    private static async IAsyncEnumerable<EmbeddedPassage> CancellingAsync(CancellationTokenSource cancellation)
    {
        yield return new EmbeddedPassage(PassageFactory.Passage(Version, 0, "a"), default);
        await cancellation.CancelAsync();
        yield return new EmbeddedPassage(PassageFactory.Passage(Version, 1, "b"), default);
    }
}
