namespace AiAssistant.Retrieval.Tests.Storage;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task RetrieveAsync_WhileVersionsComeAndGo_SeesEachWholeOrNotAtAll()
    {
        const int Size = 20;
        var index = new InMemoryPassageIndex();
        var steady = PassageFactory.Version("steady");
        var moving = PassageFactory.Version("moving");
        Passage[] Passages(Resources.ResourceVersion version) =>
            [.. Enumerable.Range(0, Size).Select(ordinal => PassageFactory.Passage(version, ordinal, "delivery"))];
        await index.WriteAsync(steady, Passages(steady));
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(
            async () =>
            {
                var searches = 0;
                do
                {
                    var result = await index.RetrieveAsync(new RetrievalQuery { Versions = [steady, moving], Text = "delivery", Limit = 100 },
                        TestContext.Current.CancellationToken);
                    Assert.Contains(result.Evidence.Count, new[] { Size, 2 * Size });
                    Assert.Equal(result.Evidence.Count == Size ? 1 : 0, result.Warnings.Count);
                    searches++;
                }
                while (!stop.IsCancellationRequested);
                return searches;
            },
            TestContext.Current.CancellationToken)).ToArray();
        for (var round = 0; round < 300; round++)
        {
            await index.WriteAsync(moving, Passages(moving));
            await index.RemoveAsync(moving, TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers), searches => Assert.True(searches > 0));
    }
}
