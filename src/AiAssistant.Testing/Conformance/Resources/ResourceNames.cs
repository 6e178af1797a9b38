using AiAssistant.Resources;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about names, unique in a tenant.</summary>
internal static class ResourceNames
{
    private const string Taken =
        "NameTaken when another resource of the tenant that is not deleted has the same name without regard to case (ordinal); nothing was changed.";

    private const string Freed = "A deleted resource claims no name: its name is free for another one (S27).";

    public static void AddTo(CaseList<StoreFixture<IResourceStore>> cases) => cases
        .Add(Taken, WriteAsync_NameOfAnother_NameTaken)
        .Add(Taken, WriteAsync_NameInOtherCase_NameTaken)
        .Add("Names compare ordinally: what merely sounds or sorts alike is another name.", WriteAsync_NameAlikeInACulture_Written)
        .Add("A resource may keep its own name, in any case.", WriteAsync_OwnName_Written)
        .Add("Names are unique in a tenant, not beyond.", WriteAsync_SameNameOfAnotherTenant_Written)
        .Add(Freed, WriteAsync_NameOfATombstone_Written)
        .Add(Freed, WriteAsync_TombstoneWithATakenName_Written)
        .Add(Freed, WriteAsync_NameOfADeletedRow_Written)
        .Add("Renaming frees the old name and claims the new one.", WriteAsync_Renamed_OldNameFree)
        .Add(Taken, WriteAsync_RenamedToATakenName_NameTaken);

    private static async Task WriteAsync_NameOfAnother_NameTaken(IResourceStore store, CancellationToken cancellationToken)
    {
        await WriteAsync(store, SampleResources.Plain("a", "Shop"), 0, cancellationToken).ConfigureAwait(false);
        await ExpectTakenAsync(store, SampleResources.Plain("b", "Shop"), 0, cancellationToken).ConfigureAwait(false);
        Expect.Equal(null, await store.FindAsync(SampleResources.Plain("b").Id, cancellationToken).ConfigureAwait(false), "what the refused write left");
    }

    private static async Task WriteAsync_NameInOtherCase_NameTaken(IResourceStore store, CancellationToken cancellationToken)
    {
        await WriteAsync(store, SampleResources.Plain("a", "Sklep Żółw"), 0, cancellationToken).ConfigureAwait(false);
        await ExpectTakenAsync(store, SampleResources.Plain("b", "SKLEP ŻÓŁW"), 0, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_NameAlikeInACulture_Written(IResourceStore store, CancellationToken cancellationToken)
    {
        foreach (var (index, name) in ((string[])["Straße", "Strasse", "Zolw", "Żółw", "Shop", "Shop 2", "Co-op", "Coop"]).Index())
        {
            await WriteAsync(store, SampleResources.Plain($"r{index}", name), 0, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync_OwnName_Written(IResourceStore store, CancellationToken cancellationToken)
    {
        var row = SampleResources.Plain("a", "Shop");
        var revision = await WriteAsync(store, row, 0, cancellationToken).ConfigureAwait(false);
        revision = await WriteAsync(store, row with { Status = ResourceStatus.Success }, revision, cancellationToken).ConfigureAwait(false);
        await WriteAsync(store, row with { Name = "SHOP" }, revision, cancellationToken).ConfigureAwait(false);
        Expect.Equal("SHOP", (await store.FindAsync(row.Id, cancellationToken).ConfigureAwait(false))?.Name, "the name as it was written last");
    }

    private static async Task WriteAsync_SameNameOfAnotherTenant_Written(IResourceStore store, CancellationToken cancellationToken)
    {
        await WriteAsync(store, SampleResources.Plain("a", "Shop"), 0, cancellationToken).ConfigureAwait(false);
        await WriteAsync(store, SampleResources.Plain("b", "Shop", SampleValues.Ben), 0, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_NameOfATombstone_Written(IResourceStore store, CancellationToken cancellationToken)
    {
        var row = SampleResources.Plain("a", "Shop");
        var revision = await WriteAsync(store, row, 0, cancellationToken).ConfigureAwait(false);
        await WriteAsync(store, row with { DeletedAt = SampleValues.Start }, revision, cancellationToken).ConfigureAwait(false);
        await WriteAsync(store, SampleResources.Plain("b", "shop"), 0, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_TombstoneWithATakenName_Written(IResourceStore store, CancellationToken cancellationToken)
    {
        var tombstone = SampleResources.Plain("a", "Shop") with { DeletedAt = SampleValues.Start };
        var revision = await WriteAsync(store, tombstone, 0, cancellationToken).ConfigureAwait(false);
        await WriteAsync(store, SampleResources.Plain("b", "Shop"), 0, cancellationToken).ConfigureAwait(false);
        await WriteAsync(
            store, tombstone with { Lease = new Lease("sweeper", SampleValues.Start, 1, default, 1) }, revision, cancellationToken).ConfigureAwait(false);
        await ExpectTakenAsync(store, SampleResources.Plain("c", "Shop"), 0, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_NameOfADeletedRow_Written(IResourceStore store, CancellationToken cancellationToken)
    {
        var row = SampleResources.Plain("a", "Shop");
        var revision = await WriteAsync(store, row, 0, cancellationToken).ConfigureAwait(false);
        await store.DeleteAsync(row.Id, revision, cancellationToken).ConfigureAwait(false);
        await WriteAsync(store, SampleResources.Plain("b", "Shop"), 0, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_Renamed_OldNameFree(IResourceStore store, CancellationToken cancellationToken)
    {
        var row = SampleResources.Plain("a", "Old");
        var revision = await WriteAsync(store, row, 0, cancellationToken).ConfigureAwait(false);
        await WriteAsync(store, row with { Name = "New" }, revision, cancellationToken).ConfigureAwait(false);
        await WriteAsync(store, SampleResources.Plain("b", "Old"), 0, cancellationToken).ConfigureAwait(false);
        await ExpectTakenAsync(store, SampleResources.Plain("c", "new"), 0, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_RenamedToATakenName_NameTaken(IResourceStore store, CancellationToken cancellationToken)
    {
        await WriteAsync(store, SampleResources.Plain("a", "First"), 0, cancellationToken).ConfigureAwait(false);
        var second = SampleResources.Plain("b", "Second");
        var revision = await WriteAsync(store, second, 0, cancellationToken).ConfigureAwait(false);
        await ExpectTakenAsync(store, second with { Name = "first" }, revision, cancellationToken).ConfigureAwait(false);
        Expect.Equal("Second", (await store.FindAsync(second.Id, cancellationToken).ConfigureAwait(false))?.Name, "the name after the refused write");
        await ExpectTakenAsync(store, SampleResources.Plain("c", "Second"), 0, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<long> WriteAsync(IResourceStore store, Resource row, long expectedRevision, CancellationToken cancellationToken)
    {
        var result = await store.WriteAsync(row, expectedRevision, cancellationToken).ConfigureAwait(false);
        Expect.Equal(WriteStatus.Written, result.Status, $"writing '{row.Id}' with the name '{row.Name}'");
        return result.Revision;
    }

    private static async Task ExpectTakenAsync(IResourceStore store, Resource row, long standing, CancellationToken cancellationToken) =>
        Expect.Equal(
            new WriteResult(WriteStatus.NameTaken, standing),
            await store.WriteAsync(row, standing, cancellationToken).ConfigureAwait(false),
            $"writing '{row.Id}' with the name '{row.Name}'");
}
