using AiAssistant.Resources;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about many callers at once.</summary>
internal static class ResourceContention
{
    public static void AddTo(CaseList<StoreFixture<IResourceStore>> cases) => cases
        .Add("A lease is claimed by compare-and-set: of all that ask at once exactly one gets it, and its fence grows with every claim.",
            WriteAsync_ContendersForALease_OneClaims)
        .Add("All members may be called at once: no acknowledged write is lost.", WriteAsync_ManyWritersOfOneRow_NoneLost)
        .Add("The check of the name and the write are one step.", WriteAsync_ManyNewRowsOfOneName_OneWritten)
        .Add("All members may be called at once from any thread.", WriteAsync_ManyRowsAtOnce_AllWritten)
        .Add("DeleteAsync tells whether it was this call that removed the row.", DeleteAsync_ManyAtOnce_OneRemoves);

    private static async Task WriteAsync_ContendersForALease_OneClaims(IResourceStore store, CancellationToken cancellationToken)
    {
        var row = SampleResources.Plain("a");
        await store.WriteAsync(row, 0, cancellationToken).ConfigureAwait(false);
        for (var round = 1; round <= 5; round++)
        {
            var now = SampleValues.Start.AddHours(round);
            var stored = Expect.NotNull(await store.FindAsync(row.Id, cancellationToken).ConfigureAwait(false), "the row that is contended for");
            var claims = await Contenders.RunAsync(i =>
                store.WriteAsync(Claim(stored, $"worker-{i}", now), stored.Revision, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
            Expect.Equal(1, claims.Count(claim => claim.IsWritten), $"claims taken in round {round}, of {Contenders.Count} made at once");

            var winner = $"worker-{Array.FindIndex(claims, claim => claim.IsWritten)}";
            var claimed = Expect.NotNull(await store.FindAsync(row.Id, cancellationToken).ConfigureAwait(false), "the claimed row");
            Expect.Equal(Claim(stored, winner, now).Lease, claimed.Lease, "the lease of the one that claimed");
        }

        static Resource Claim(Resource row, string holder, DateTimeOffset now) =>
            row with { Lease = new Lease(holder, now.AddMinutes(1), row.Lease.Attempt + 1, now, row.Lease.Fence + 1) };
    }

    private static async Task WriteAsync_ManyWritersOfOneRow_NoneLost(IResourceStore store, CancellationToken cancellationToken)
    {
        var id = SampleResources.Plain("a").Id;
        await store.WriteAsync(SampleResources.Plain("a"), 0, cancellationToken).ConfigureAwait(false);
        var taken = await Contenders.ChangeInTurnAsync(IncrementAsync, cancellationToken).ConfigureAwait(false);
        Expect.Equal(
            taken,
            (await store.FindAsync(id, cancellationToken).ConfigureAwait(false))?.Lease.Attempt,
            "the count after every writer added its share");

        async Task<WriteResult> IncrementAsync()
        {
            var row = Expect.NotNull(await store.FindAsync(id, cancellationToken).ConfigureAwait(false), "the row that is counted in");
            return await store.WriteAsync(
                row with { Lease = row.Lease with { Attempt = row.Lease.Attempt + 1 } },
                row.Revision,
                cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync_ManyNewRowsOfOneName_OneWritten(IResourceStore store, CancellationToken cancellationToken)
    {
        var results =
            await Contenders.RunAsync(
                i => store.WriteAsync(SampleResources.Plain($"r{i}", "Shop"), 0, cancellationToken),
                cancellationToken).ConfigureAwait(false);
        Expect.Equal(1, results.Count(result => result.IsWritten), "rows written of those that came at once with one name");
        Expect.Equal(Contenders.Count - 1, results.Count(result => result.Status == WriteStatus.NameTaken), "the others refused with NameTaken");
    }

    private static async Task WriteAsync_ManyRowsAtOnce_AllWritten(IResourceStore store, CancellationToken cancellationToken)
    {
        var results =
            await Contenders.RunAsync(i => store.WriteAsync(SampleResources.Plain($"r{i}"), 0, cancellationToken), cancellationToken).ConfigureAwait(false);
        Expect.Equal(Contenders.Count, results.Count(result => result.IsWritten), "rows written at once");
        Expect.Equal(
            Contenders.Count, await store.ListAsync(new ResourceFilter(), cancellationToken).CountAsync(cancellationToken).ConfigureAwait(false),
                "rows listed afterwards");
    }

    private static async Task DeleteAsync_ManyAtOnce_OneRemoves(IResourceStore store, CancellationToken cancellationToken)
    {
        var row = SampleResources.Plain("a");
        var written = await store.WriteAsync(row, 0, cancellationToken).ConfigureAwait(false);
        var removed = await Contenders.RunAsync(_ => store.DeleteAsync(row.Id, written.Revision, cancellationToken), cancellationToken).ConfigureAwait(false);
        Expect.Equal(1, removed.Count(gone => gone), "calls that removed the row, of those made at once");
    }
}
