using AiAssistant.Resources;
using AiAssistant.Tests.Learning;

namespace AiAssistant.Tests.Resources;

public sealed class ResourceListWatchTests
{
    private readonly LearningScene _scene = new();

    [Fact]
    [Trait("Requirement", "S20")]
    public async Task Watch_TenantsList_ShowsItAsItIsThenEachChangeAndDeletion()
    {
        var shop = await _scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
        var main = await _scene.AddOffersAsync("Main", LearningScene.Offers(3));
        await using var list = Watch();

        Assert.Equal([new ResourceChange(shop.Id, shop), new ResourceChange(main.Id, main)], await TakeAsync(list, 2));
        await _scene.LearnAsync();
        var learned = await TakeAsync(list, 2);
        Assert.Equal([shop.Id, main.Id], learned.Select(change => change.Id).Order());
        Assert.All(learned, change => Assert.Equal(ResourceStatus.Success, change.Resource!.Status));
        await _scene.Library.RenameAsync(main.Id, "Renamed", LearningScene.Token);
        Assert.Equal("Renamed", (await TakeAsync(list, 1))[0].Resource!.Name);
        await _scene.Library.DeleteAsync(shop.Id, LearningScene.Token);
        Assert.Equal([new ResourceChange(shop.Id, null)], await TakeAsync(list, 1));
        var added = await _scene.AddAsync("Shop", LearningScene.Warranty("Three years."));
        Assert.Equal([new ResourceChange(added.Id, added)], await TakeAsync(list, 1));
    }

    [Fact]
    public async Task Watch_TenantWrittenAsDefault_IsTheListOfTheOnlyTenant()
    {
        var shop = LearningScene.Done(await _scene.Library.AddKnowledgeBaseAsync(default, "Shop", LearningScene.Warranty("Two years."), LearningScene.Token));
        await using var list = _scene.Library.WatchAsync(default, LearningScene.Token).GetAsyncEnumerator(LearningScene.Token);

        Assert.Equal([new ResourceChange(shop.Id, shop)], await TakeAsync(list, 1));
    }

    [Fact]
    public async Task Watch_SlowReader_SeesTheLatestStateOnly()
    {
        var shop = await _scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
        await using var list = Watch();
        await TakeAsync(list, 1);

        for (var i = 0; i < 1_000; i++)
        {
            await _scene.Library.RenameAsync(shop.Id, $"Shop {i}", LearningScene.Token);
            var passing = await _scene.AddAsync("Passing", LearningScene.Warranty("Two years."));
            await _scene.Library.DeleteAsync(passing.Id, LearningScene.Token);
        }

        // What came and went meanwhile was never on the reader's list.
        Assert.Equal("Shop 999", (await TakeAsync(list, 1))[0].Resource!.Name);
        await _scene.Library.DeleteAsync(shop.Id, LearningScene.Token);
        Assert.Equal([new ResourceChange(shop.Id, null)], await TakeAsync(list, 1));
    }

    [Fact]
    public async Task Watch_ChangesOfThisProcess_ListNothingAgain()
    {
        var shop = await _scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
        await using var list = Watch();
        await TakeAsync(list, 1);
        var listings = _scene.Store.Listings;

        for (var i = 0; i < 10; i++)
        {
            await _scene.Library.RenameAsync(shop.Id, $"Shop {i}", LearningScene.Token);
            await TakeAsync(list, 1);
        }

        Assert.Equal(listings, _scene.Store.Listings);
    }

    [Fact]
    public async Task Watch_ChangedByAnotherProcess_IsSeenWhenItLooksAgain()
    {
        var shop = await _scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
        var gone = await _scene.AddAsync("Gone", LearningScene.Warranty("Two years."));
        await using var list = Watch();
        await TakeAsync(list, 2);
        var waiting = TakeAsync(list, 2);
        await _scene.Time.WaitForTimersAsync(1, LearningScene.Token);
        var other = new ResourceRows(_scene.Store);
        await other.WriteAsync(shop, ResourceMove.Rename("Theirs"), LearningScene.Token);
        await other.WriteAsync(gone, ResourceMove.Delete(_scene.Time.GetUtcNow()), LearningScene.Token);

        _scene.Time.Advance(TimeSpan.FromSeconds(5));

        var seen = await waiting;
        Assert.Equal(["Theirs", null], seen.Select(change => change.Resource?.Name));
        Assert.Equal([shop.Id, gone.Id], seen.Select(change => change.Id));
    }

    [Fact]
    public async Task Watch_OtherTenants_SeesNothingOfThem()
    {
        await using var list = Watch();
        var waiting = TakeAsync(list, 1);
        LearningScene.Done(await _scene.Library.AddKnowledgeBaseAsync(new TenantId("ben"), "Shop", LearningScene.Warranty("x"), LearningScene.Token));

        var own = await _scene.AddAsync("Shop", LearningScene.Warranty("x"));

        Assert.Equal([new ResourceChange(own.Id, own)], await waiting);
    }

    [Fact]
    public async Task Watch_Cancelled_EndsWithTheCancellation()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(LearningScene.Token);
        await using var list = _scene.Library.WatchAsync(LearningScene.Tenant, stop.Token).GetAsyncEnumerator(LearningScene.Token);
        var waiting = list.MoveNextAsync();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
    }

    private IAsyncEnumerator<ResourceChange> Watch() =>
        _scene.Library.WatchAsync(LearningScene.Tenant, LearningScene.Token).GetAsyncEnumerator(LearningScene.Token);

    private static async Task<List<ResourceChange>> TakeAsync(IAsyncEnumerator<ResourceChange> list, int count)
    {
        List<ResourceChange> taken = [];
        while (taken.Count < count)
        {
            Assert.True(await list.MoveNextAsync());
            taken.Add(list.Current);
        }

        return taken;
    }
}
