using AiAssistant.InMemory;
using AiAssistant.Resources;

namespace AiAssistant.Tests.InMemory;

public sealed class InMemoryResourceStoreTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private readonly InMemoryResourceStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_WithRevisions_IsCompareAndSet()
    {
        var first = await _store.WriteAsync(Row("a", "A"), 0, Token);
        Assert.True(first.IsWritten);
        Assert.Equal(new WriteResult(WriteStatus.Conflict, first.Revision), await _store.WriteAsync(Row("a", "A"), 0, Token));

        var second = await _store.WriteAsync(Row("a", "B"), first.Revision, Token);

        Assert.True(second.Revision > first.Revision);
        var stored = await _store.FindAsync(Row("a", "A").Id, Token);
        Assert.Equal(("B", second.Revision), (stored!.Name, stored.Revision));
        Assert.Equal(new WriteResult(WriteStatus.Conflict, second.Revision), await _store.WriteAsync(Row("a", "C"), first.Revision, Token));
        Assert.Equal(new WriteResult(WriteStatus.Conflict, 0), await _store.WriteAsync(Row("z", "Z"), 5, Token));
    }

    [Fact]
    public async Task Write_NameOfAnother_IsTakenUntilThatIsRenamedOrDeleted()
    {
        var first = await _store.WriteAsync(Row("a", "Shop"), 0, Token);
        Assert.Equal(WriteStatus.NameTaken, (await _store.WriteAsync(Row("b", "SHOP"), 0, Token)).Status);
        Assert.True((await _store.WriteAsync(Row("b", "Shop", "ben"), 0, Token)).IsWritten);

        first = await _store.WriteAsync(Row("a", "Renamed"), first.Revision, Token);
        Assert.True((await _store.WriteAsync(Row("b", "Shop"), 0, Token)).IsWritten);
        await _store.WriteAsync(Row("a", "Renamed") with { DeletedAt = Start }, first.Revision, Token);
        Assert.True((await _store.WriteAsync(Row("c", "renamed"), 0, Token)).IsWritten);
    }

    [Fact]
    public async Task Delete_OtherRevision_LeavesTheRow()
    {
        var written = await _store.WriteAsync(Row("a", "A"), 0, Token);

        Assert.False(await _store.DeleteAsync(Row("a", "A").Id, written.Revision + 1, Token));
        Assert.True(await _store.DeleteAsync(Row("a", "A").Id, written.Revision, Token));
        Assert.False(await _store.DeleteAsync(Row("a", "A").Id, written.Revision, Token));
        var again = await _store.WriteAsync(Row("a", "A"), 0, Token);
        Assert.True(again.Revision > written.Revision);
    }

    [Fact]
    public async Task List_Filtered_YieldsInOrder()
    {
        await _store.WriteAsync(Row("b", "B") with { CreatedAt = Start.AddHours(1) }, 0, Token);
        await _store.WriteAsync(Row("c", "C"), 0, Token);
        await _store.WriteAsync(Row("a", "A"), 0, Token);
        await _store.WriteAsync(Row("d", "D") with { DeletedAt = Start }, 0, Token);
        await _store.WriteAsync(Row("e", "A", "ben") with { Status = ResourceStatus.Failed }, 0, Token);

        Assert.Equal(["a", "c", "b"], await IdsAsync(new ResourceFilter { Tenant = new TenantId("anna") }));
        Assert.Equal(["a", "c", "b", "e"], await IdsAsync(new ResourceFilter()));
        Assert.Equal(["d"], await IdsAsync(new ResourceFilter { Deleted = true }));
        Assert.Equal(["a", "c", "d", "b", "e"], await IdsAsync(new ResourceFilter { Deleted = null }));
        Assert.Equal(["a", "e"], await IdsAsync(new ResourceFilter { Name = "a" }));
        Assert.Equal(["e"], await IdsAsync(new ResourceFilter { Status = ResourceStatus.Failed }));
    }

    [Fact]
    public async Task Write_ManyAtOnce_OneOfEachRevisionWins()
    {
        await _store.WriteAsync(Row("a", "A"), 0, Token);
        var row = await _store.FindAsync(Row("a", "A").Id, Token);

        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => _store.WriteAsync(row!, row!.Revision, Token), Token)));

        Assert.Single(results, result => result.IsWritten);
    }

    private async Task<List<string>> IdsAsync(ResourceFilter filter) => await _store.ListAsync(filter, Token).Select(row => row.Id.Value).ToListAsync(Token);

    private static Resource Row(string id, string name, string tenant = "anna") =>
        new() { Id = new ResourceId(new TenantId(tenant), id), Name = name, Content = new KnowledgeBaseContent(), CreatedAt = Start };
}
