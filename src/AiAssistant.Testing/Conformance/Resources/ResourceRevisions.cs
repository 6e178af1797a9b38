using AiAssistant.Resources;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about writing and deleting with an expected revision.</summary>
internal static class ResourceRevisions
{
    private const string Replace =
        "WriteAsync writes if the stored revision is the expected one, and the store gives a new one: 0 before the first write, then growing.";
    private const string Conflict = "WriteResult: Conflict with the revision that stands (0 when nothing is stored); nothing was changed.";
    private const string Remove =
        "DeleteAsync removes the row for good if the stored revision is the expected one; false when it is gone already or another revision is stored.";

    public static void AddTo(CaseList<StoreFixture<IResourceStore>> cases) => cases
        .Add("Resource.Revision is given by the store; the written resource's own one is ignored.", WriteAsync_New_RevisionGivenByTheStore)
        .Add(Replace, WriteAsync_ExpectedRevision_ReplacedAndGrown)
        .Add(Conflict, WriteAsync_ExpectedRevisionStale_Conflict)
        .Add("An expected revision of 0 means that nothing may be stored yet.", WriteAsync_NoneExpectedThoughStored_Conflict)
        .Add(Conflict, WriteAsync_RevisionExpectedThoughNothingStored_Conflict)
        .Add("Tenants: a write changes the row of its own tenant alone.", WriteAsync_SameIdOfAnotherTenant_LeftAlone)
        .Add(Remove, DeleteAsync_ExpectedRevision_Removed)
        .Add(Remove, DeleteAsync_RevisionStale_Kept)
        .Add(Remove, DeleteAsync_Gone_False)
        .Add("Tenants: deleting removes the row of its own tenant alone.", DeleteAsync_SameIdOfAnotherTenant_Kept)
        .AddDurable("What WriteAsync and DeleteAsync have acknowledged survives a crash.", Reopened_AfterAcknowledgedWrites_AllKept);

    private static async Task WriteAsync_New_RevisionGivenByTheStore(IResourceStore store, CancellationToken cancellationToken)
    {
        var row = SampleResources.Plain("a") with { Revision = 4_711 };
        var written = await store.WriteAsync(row, 0, cancellationToken).ConfigureAwait(false);
        Expect.Equal(WriteStatus.Written, written.Status, "the write of a new row");
        Expect.That(written.Revision is > 0 and not 4_711, "a revision above 0 that the store gave", $"{written.Revision}");
        await ExpectStoredAsync(store, row with { Revision = written.Revision }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_ExpectedRevision_ReplacedAndGrown(IResourceStore store, CancellationToken cancellationToken)
    {
        var row = SampleResources.Plain("a");
        var revision = 0L;
        for (var i = 0; i < 5; i++)
        {
            row = row with { Name = $"Name {i}", Revision = 0 };
            var written = await store.WriteAsync(row, revision, cancellationToken).ConfigureAwait(false);
            Expect.Equal(WriteStatus.Written, written.Status, $"write {i} with the stored revision");
            Expect.That(written.Revision > revision, $"a revision above {revision}", $"{written.Revision}");
            revision = written.Revision;
        }

        await ExpectStoredAsync(store, row with { Revision = revision }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_ExpectedRevisionStale_Conflict(IResourceStore store, CancellationToken cancellationToken)
    {
        var row = SampleResources.Plain("a");
        var first = await store.WriteAsync(row, 0, cancellationToken).ConfigureAwait(false);
        var second = await store.WriteAsync(row with { Name = "Second" }, first.Revision, cancellationToken).ConfigureAwait(false);
        Expect.Equal(
            new WriteResult(WriteStatus.Conflict, second.Revision),
            await store.WriteAsync(row with { Name = "Third" }, first.Revision, cancellationToken).ConfigureAwait(false),
            "a write with the revision before the last");
        await ExpectStoredAsync(store, row with { Name = "Second", Revision = second.Revision }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_NoneExpectedThoughStored_Conflict(IResourceStore store, CancellationToken cancellationToken)
    {
        var row = SampleResources.Plain("a");
        var first = await store.WriteAsync(row, 0, cancellationToken).ConfigureAwait(false);
        Expect.Equal(
            new WriteResult(WriteStatus.Conflict, first.Revision),
            await store.WriteAsync(row with { Name = "Again" }, 0, cancellationToken).ConfigureAwait(false),
            "a second first write");
        await ExpectStoredAsync(store, row with { Revision = first.Revision }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_RevisionExpectedThoughNothingStored_Conflict(IResourceStore store, CancellationToken cancellationToken)
    {
        var row = SampleResources.Plain("a");
        Expect.Equal(
            new WriteResult(WriteStatus.Conflict, 0), await store.WriteAsync(row, 5, cancellationToken).ConfigureAwait(false),
                "a write that expects revision 5 of nothing");
        Expect.Equal(null, await store.FindAsync(row.Id, cancellationToken).ConfigureAwait(false), "what that write left");
    }

    private static async Task WriteAsync_SameIdOfAnotherTenant_LeftAlone(IResourceStore store, CancellationToken cancellationToken)
    {
        var anna = SampleResources.Plain("a", "Anna's");
        var ben = SampleResources.Plain("a", "Ben's", SampleValues.Ben);
        var written = await store.WriteAsync(anna, 0, cancellationToken).ConfigureAwait(false);
        Expect.Equal(
            WriteStatus.Written,
            (await store.WriteAsync(ben, 0, cancellationToken).ConfigureAwait(false)).Status,
            "the first write under another tenant");
        await ExpectStoredAsync(store, anna with { Revision = written.Revision }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task DeleteAsync_ExpectedRevision_Removed(IResourceStore store, CancellationToken cancellationToken)
    {
        var row = SampleResources.Plain("a");
        var written = await store.WriteAsync(row, 0, cancellationToken).ConfigureAwait(false);
        Expect.Equal(true, await store.DeleteAsync(row.Id, written.Revision, cancellationToken).ConfigureAwait(false), "deleting with the stored revision");
        Expect.Equal(null, await store.FindAsync(row.Id, cancellationToken).ConfigureAwait(false), "the deleted row");
        Expect.Equal(
            0,
            await store.ListAsync(new ResourceFilter { Deleted = null }, cancellationToken).CountAsync(cancellationToken).ConfigureAwait(false),
            "the rows left");
    }

    private static async Task DeleteAsync_RevisionStale_Kept(IResourceStore store, CancellationToken cancellationToken)
    {
        var row = SampleResources.Plain("a");
        var first = await store.WriteAsync(row, 0, cancellationToken).ConfigureAwait(false);
        var second = await store.WriteAsync(row, first.Revision, cancellationToken).ConfigureAwait(false);
        Expect.Equal(
            false,
            await store.DeleteAsync(row.Id, first.Revision, cancellationToken).ConfigureAwait(false),
            "deleting with the revision before the last");
        await ExpectStoredAsync(store, row with { Revision = second.Revision }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task DeleteAsync_Gone_False(IResourceStore store, CancellationToken cancellationToken)
    {
        var row = SampleResources.Plain("a");
        Expect.Equal(false, await store.DeleteAsync(row.Id, 0, cancellationToken).ConfigureAwait(false), "deleting what was never written");
        var written = await store.WriteAsync(row, 0, cancellationToken).ConfigureAwait(false);
        await store.DeleteAsync(row.Id, written.Revision, cancellationToken).ConfigureAwait(false);
        Expect.Equal(false, await store.DeleteAsync(row.Id, written.Revision, cancellationToken).ConfigureAwait(false), "deleting once more");
    }

    private static async Task DeleteAsync_SameIdOfAnotherTenant_Kept(IResourceStore store, CancellationToken cancellationToken)
    {
        var row = SampleResources.Plain("a");
        var written = await store.WriteAsync(row, 0, cancellationToken).ConfigureAwait(false);
        Expect.Equal(
            false, await store.DeleteAsync(new ResourceId(SampleValues.Ben, "a"), written.Revision, cancellationToken).ConfigureAwait(false),
                "deleting under another tenant");
        await ExpectStoredAsync(store, row with { Revision = written.Revision }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task Reopened_AfterAcknowledgedWrites_AllKept(StoreFixture<IResourceStore> fixture, CancellationToken cancellationToken)
    {
        var store = fixture.Store;
        var kept = SampleResources.Full(SampleResources.FullKnowledgeBase());
        var gone = SampleResources.Plain("gone");
        var written = await store.WriteAsync(kept, 0, cancellationToken).ConfigureAwait(false);
        var removed = await store.WriteAsync(gone, 0, cancellationToken).ConfigureAwait(false);
        await store.DeleteAsync(gone.Id, removed.Revision, cancellationToken).ConfigureAwait(false);

        store = await fixture.ReopenStoreAsync(cancellationToken).ConfigureAwait(false);

        await ExpectStoredAsync(store, kept with { Revision = written.Revision }, cancellationToken).ConfigureAwait(false);
        Expect.Equal(null, await store.FindAsync(gone.Id, cancellationToken).ConfigureAwait(false), "the row deleted before");
        var next = await store.WriteAsync(kept, written.Revision, cancellationToken).ConfigureAwait(false);
        Expect.That(next.IsWritten && next.Revision > written.Revision, $"written with a revision above {written.Revision}", $"{next}");
    }

    private static async Task ExpectStoredAsync(IResourceStore store, Resource expected, CancellationToken cancellationToken)
    {
        var stored = Expect.NotNull(await store.FindAsync(expected.Id, cancellationToken).ConfigureAwait(false), $"the stored row '{expected.Id}'");
        Expect.Alike(expected, stored, ConformanceJson.Default.Resource, "the stored row");
    }
}
