using AiAssistant.Resources;

namespace AiAssistant.Retrieval.Tests.Storage.Files;

public sealed class FileConcurrencyTests : IDisposable
{
    private const int Threads = 16;
    private const int Rounds = 400;
    private const int Size = 5;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task RetrieveAsync_WhileVersionsArePublishedSwappedAndRemoved_IsNeverWrongAndLeaksNothing()
    {
        var options = new FilePassageIndexOptions { MaxOpenIndexes = 4, VerificationBytesPerSecond = 1L << 30 };
        var steady = PassageFactory.Version("steady");
        await using (var index = new FilePassageIndex(_folder.Path, options))
        {
            await index.WriteAsync(steady, Passages(steady, "steady"));
            using var stop = new CancellationTokenSource();
            var searches = Enumerable.Range(0, Threads).Select(i => SearchAsync(index, steady, i, stop.Token)).ToArray();
            await Task.WhenAll(Enumerable.Range(0, 4).Select(resource => Task.Run(() => ChangeAsync(index, resource), TestContext.Current.CancellationToken)));
            await stop.CancelAsync();
            Assert.All(await Task.WhenAll(searches), count => Assert.True(count > 0));
            Assert.Equal([steady], await index.ListAsync(TestContext.Current.CancellationToken).ToArrayAsync(TestContext.Current.CancellationToken));
            Assert.InRange(index.OpenFiles, 0, 4);
        }

        Assert.Single(_folder.Entries());
        Assert.Equal(0, Maps.CountOf(_folder.Path));
        Assert.Equal(0, Maps.OpenFilesOf(_folder.Path));
    }

    // A new version, the same one again with another word, the next one, and the first is removed.
    private static async Task ChangeAsync(FilePassageIndex index, int resource)
    {
        for (var round = 0; round < Rounds / 4; round++)
        {
            var version = PassageFactory.Version($"r{resource}", round);
            await index.WriteAsync(version, Passages(version, "first"));
            Assert.Equal(Size, (await index.AskAsync("first", version)).Evidence.Count);
            await index.WriteAsync(version, Passages(version, "second"));
            Assert.Empty((await index.AskAsync("first", version)).Evidence);
            Assert.Equal(Size, (await index.AskAsync("second", version)).Evidence.Count);
            await index.RemoveAsync(version, TestContext.Current.CancellationToken);
            Assert.Single((await index.AskAsync("second", version)).Warnings);
        }
    }

    private static Task<int> SearchAsync(FilePassageIndex index, ResourceVersion steady, int seed, CancellationToken stop) => Task.Run(async () =>
    {
        var random = new Random(seed);
        var searches = 0;
        do
        {
            var moving = PassageFactory.Version($"r{random.Next(4)}", random.Next(Rounds / 4));
            var result = await index.RetrieveAsync(
                new RetrievalQuery { Versions = [moving, steady], Text = "steady first second", Limit = 50 }, TestContext.Current.CancellationToken);
            var texts = result.Evidence.GroupBy(found => found.Passage.Text).ToDictionary(group => group.Key, group => group.Count());
            Assert.Equal(Size, texts["steady"]);
            Assert.Equal(result.Warnings.Count == 0 ? 2 : 1, texts.Count);
            Assert.All(texts.Values, count => Assert.Equal(Size, count));
            searches++;
        }
        while (!stop.IsCancellationRequested);
        return searches;
    });

    private static Passage[] Passages(ResourceVersion version, string text) =>
        [.. Enumerable.Range(0, Size).Select(ordinal => PassageFactory.Passage(version, ordinal, text))];
}
