using AiAssistant.Resources;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about finding and listing.</summary>
internal static class ResourceListing
{
    public static void AddTo(CaseList<StoreFixture<IResourceStore>> cases) => cases
        .Add("FindAsync gives the resource with its stored revision, or null when there is none.", FindAsync_NeverWritten_Null)
        .Add("FindAsync finds one resource, deleted or not.", FindAsync_Tombstone_Found)
        .Add("A row is found only under its own tenant.", FindAsync_SameIdOfAnotherTenant_Null)
        .Add("A filter that names a tenant never yields another's row.", ListAsync_TenantGiven_ItsRowsAlone)
        .Add("ResourceFilter.Tenant: null lists those of all tenants, for the library's own background work.", ListAsync_NoTenantGiven_AllTenants)
        .Add("ListAsync yields by tenant, then CreatedAt, then id (all ordinal).", ListAsync_WrittenInAnyOrder_ByTenantThenCreationThenId)
        .Add("ResourceFilter.Name: only those whose name is this one, without regard to case (ordinal).", ListAsync_NameGiven_AnyCase)
        .Add("ResourceFilter.Status: only those with this status.", ListAsync_StatusGiven_OnlyThose)
        .Add("ResourceFilter.Deleted: false lists what is not deleted, true only tombstones, null both.", ListAsync_DeletedGiven_ThatSide)
        .Add("A filter's criteria hold together; what is null does not restrict.", ListAsync_SeveralCriteria_AllHold)
        .Add("A row written while the list is read may or may not be seen; the others are, once.", ListAsync_WritesMeanwhile_TheOthersOnce)
        .Add("A cancelled call ends with OperationCanceledException.", Members_CancelledBefore_Throw);

    private static async Task FindAsync_NeverWritten_Null(IResourceStore store, CancellationToken cancellationToken)
    {
        Expect.Equal(null, await store.FindAsync(SampleResources.Plain("a").Id, cancellationToken).ConfigureAwait(false), "what was never written");
        Expect.Sequence(
            [],
            await store.ListAsync(new ResourceFilter(), cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false),
            "the rows of an empty store");
    }

    private static async Task FindAsync_Tombstone_Found(IResourceStore store, CancellationToken cancellationToken)
    {
        var row = SampleResources.Plain("a") with { DeletedAt = SampleValues.Start };
        await WriteAsync(store, cancellationToken, row).ConfigureAwait(false);
        var found = Expect.NotNull(await store.FindAsync(row.Id, cancellationToken).ConfigureAwait(false), "the tombstone");
        Expect.Equal(row.DeletedAt, found.DeletedAt, "when it was deleted");
    }

    private static async Task FindAsync_SameIdOfAnotherTenant_Null(IResourceStore store, CancellationToken cancellationToken)
    {
        await WriteAsync(store, cancellationToken, SampleResources.Plain("a")).ConfigureAwait(false);
        foreach (var tenant in (TenantId[])[SampleValues.Ben, default])
        {
            var found = await store.FindAsync(new ResourceId(tenant, "a"), cancellationToken).ConfigureAwait(false);
            Expect.Equal(null, found?.Id.Tenant.Value, $"the row of the same id under the tenant '{tenant}'");
        }
    }

    private static async Task ListAsync_TenantGiven_ItsRowsAlone(IResourceStore store, CancellationToken cancellationToken)
    {
        await WriteAsync(store, cancellationToken, SampleResources.Plain("a"), SampleResources.Plain("b", tenant: SampleValues.Ben),
            SampleResources.Plain("c", tenant: default(TenantId)))
            .ConfigureAwait(false);
        await ExpectIdsAsync(store, new ResourceFilter { Tenant = SampleValues.Anna }, cancellationToken, "a").ConfigureAwait(false);
        await ExpectIdsAsync(store, new ResourceFilter { Tenant = default(TenantId) }, cancellationToken, "c").ConfigureAwait(false);
        await ExpectIdsAsync(store, new ResourceFilter { Tenant = SampleValues.Ben, Name = "Resource a" }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ListAsync_NoTenantGiven_AllTenants(IResourceStore store, CancellationToken cancellationToken)
    {
        await WriteAsync(store, cancellationToken, SampleResources.Plain("a"), SampleResources.Plain("b", tenant: SampleValues.Ben)).ConfigureAwait(false);
        await ExpectIdsAsync(store, new ResourceFilter(), cancellationToken, "a", "b").ConfigureAwait(false);
    }

    private static async Task ListAsync_WrittenInAnyOrder_ByTenantThenCreationThenId(IResourceStore store, CancellationToken cancellationToken)
    {
        var late = SampleValues.Start.AddHours(1);
        await WriteAsync(
            store,
            cancellationToken,
            SampleResources.Plain("e", tenant: SampleValues.Ben),
            SampleResources.Plain("D") with { CreatedAt = late },
            SampleResources.Plain("b"),
            SampleResources.Plain("C"),
            SampleResources.Plain("a")).ConfigureAwait(false);
        await ExpectIdsAsync(store, new ResourceFilter(), cancellationToken, "C", "a", "b", "D", "e").ConfigureAwait(false);
        await ExpectIdsAsync(store, new ResourceFilter { Tenant = SampleValues.Anna }, cancellationToken, "C", "a", "b", "D").ConfigureAwait(false);
    }

    private static async Task ListAsync_NameGiven_AnyCase(IResourceStore store, CancellationToken cancellationToken)
    {
        await WriteAsync(
            store, cancellationToken, SampleResources.Plain("a", "Sklep Żółw"), SampleResources.Plain("b", "Other"),
                SampleResources.Plain("c", "Sklep")).ConfigureAwait(false);
        await ExpectIdsAsync(store, new ResourceFilter { Name = "SKLEP ŻÓŁW" }, cancellationToken, "a").ConfigureAwait(false);
        await ExpectIdsAsync(store, new ResourceFilter { Name = "%" }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ListAsync_StatusGiven_OnlyThose(IResourceStore store, CancellationToken cancellationToken)
    {
        foreach (var status in Enum.GetValues<ResourceStatus>())
        {
            await WriteAsync(store, cancellationToken, SampleResources.Plain(status.ToString()) with { Status = status }).ConfigureAwait(false);
        }

        foreach (var status in Enum.GetValues<ResourceStatus>())
        {
            await ExpectIdsAsync(store, new ResourceFilter { Status = status }, cancellationToken, status.ToString()).ConfigureAwait(false);
        }
    }

    private static async Task ListAsync_DeletedGiven_ThatSide(IResourceStore store, CancellationToken cancellationToken)
    {
        await WriteAsync(
            store, cancellationToken, SampleResources.Plain("a"), SampleResources.Plain("b") with { DeletedAt = SampleValues.Start }).ConfigureAwait(false);
        await ExpectIdsAsync(store, new ResourceFilter(), cancellationToken, "a").ConfigureAwait(false);
        await ExpectIdsAsync(store, new ResourceFilter { Deleted = true }, cancellationToken, "b").ConfigureAwait(false);
        await ExpectIdsAsync(store, new ResourceFilter { Deleted = null }, cancellationToken, "a", "b").ConfigureAwait(false);
    }

    private static async Task ListAsync_SeveralCriteria_AllHold(IResourceStore store, CancellationToken cancellationToken)
    {
        var failed = SampleResources.Plain("a", "Shop") with { Status = ResourceStatus.Failed };
        await WriteAsync(
            store,
            cancellationToken,
            failed,
            SampleResources.Plain("b", "Other") with { Status = ResourceStatus.Failed },
            SampleResources.Plain("c", "Shop") with { Status = ResourceStatus.Failed, DeletedAt = SampleValues.Start },
            SampleResources.Plain("d", "Shop", SampleValues.Ben) with { Status = ResourceStatus.Failed }).ConfigureAwait(false);
        var filter = new ResourceFilter { Tenant = SampleValues.Anna, Name = "shop", Status = ResourceStatus.Failed };
        await ExpectIdsAsync(store, filter, cancellationToken, "a").ConfigureAwait(false);
        await ExpectIdsAsync(store, filter with { Status = ResourceStatus.Success }, cancellationToken).ConfigureAwait(false);
        await ExpectIdsAsync(store, filter with { Deleted = true }, cancellationToken, "c").ConfigureAwait(false);
    }

    private static async Task ListAsync_WritesMeanwhile_TheOthersOnce(IResourceStore store, CancellationToken cancellationToken)
    {
        string[] ids = [.. Enumerable.Range(10, 50).Select(i => $"r{i}")];
        await WriteAsync(store, cancellationToken, [.. ids.Select(id => SampleResources.Plain(id))]).ConfigureAwait(false);
        var seen = new List<string>();
        await foreach (var row in store.ListAsync(new ResourceFilter(), cancellationToken).ConfigureAwait(false))
        {
            seen.Add(row.Id.Value);
            await WriteAsync(store, cancellationToken, SampleResources.Plain($"new{seen.Count}")).ConfigureAwait(false);
            Expect.That(seen.Count <= 10 * ids.Length, "the listing ends though rows are written meanwhile", "it goes on");
        }

        Expect.Sequence(ids, seen.Where(id => id.StartsWith('r')), "the rows that stood before");
    }

    private static async Task Members_CancelledBefore_Throw(IResourceStore store, CancellationToken cancellationToken)
    {
        var row = SampleResources.Plain("a");
        await WriteAsync(store, cancellationToken, row).ConfigureAwait(false);
        await Expect.CancelledAsync(token => store.FindAsync(row.Id, token), "FindAsync").ConfigureAwait(false);
        await Expect.CancelledAsync(
            token => store.ListAsync(new ResourceFilter(), token).CountAsync(CancellationToken.None).AsTask(),
            "ListAsync").ConfigureAwait(false);
        await Expect.CancelledAsync(token => store.WriteAsync(SampleResources.Plain("b"), 0, token), "WriteAsync").ConfigureAwait(false);
        await Expect.CancelledAsync(token => store.DeleteAsync(row.Id, 1, token), "DeleteAsync").ConfigureAwait(false);
    }

    private static async Task WriteAsync(IResourceStore store, CancellationToken cancellationToken, params Resource[] rows)
    {
        foreach (var row in rows)
        {
            var result = await store.WriteAsync(row, 0, cancellationToken).ConfigureAwait(false);
            Expect.Equal(WriteStatus.Written, result.Status, $"a new row '{row.Id}'");
        }
    }

    private static async Task ExpectIdsAsync(IResourceStore store, ResourceFilter filter, CancellationToken cancellationToken, params string[] expected)
    {
        var rows = await store.ListAsync(filter, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        Expect.Sequence(expected, rows.Select(row => row.Id.Value), $"ids for {filter}");
    }
}
