using AiAssistant.InMemory;
using AiAssistant.Resources;

namespace AiAssistant.Tests.InMemory;

public sealed class InMemoryLearningCacheTests
{
    private static readonly ResourceId Book = new(default, "book");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_BeyondTheRoom_ForgetsWhatWasNotUsedForLongest()
    {
        var cache = new InMemoryLearningCache(room: 30);
        await cache.WriteAsync(Book, "a", new byte[10], Token);
        await cache.WriteAsync(Book, "b", new byte[10], Token);
        await cache.WriteAsync(Book, "c", new byte[10], Token);
        await cache.FindAsync(Book, "a", Token);

        await cache.WriteAsync(Book, "d", new byte[10], Token);

        var isKept = await Task.WhenAll(new[] { "a", "b", "c", "d" }.Select(async key => await cache.FindAsync(Book, key, Token) is not null));
        Assert.Equal([true, false, true, true], isKept);
    }

    [Fact]
    public async Task Write_SameKeyAgain_TakesNoMoreRoom()
    {
        var cache = new InMemoryLearningCache(room: 30);
        await cache.WriteAsync(Book, "other", new byte[10], Token);
        for (var i = 0; i < 10; i++)
        {
            await cache.WriteAsync(Book, "same", new byte[20], Token);
        }

        Assert.NotNull(await cache.FindAsync(Book, "other", Token));
    }

    [Fact]
    public async Task Write_MoreThanAllRoom_IsNotKept()
    {
        var cache = new InMemoryLearningCache(room: 30);
        await cache.WriteAsync(Book, "large", new byte[31], Token);

        Assert.Null(await cache.FindAsync(Book, "large", Token));
    }
}
