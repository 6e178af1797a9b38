using AiAssistant.Workflows;

namespace AiAssistant.Testing.Conformance;

/// <summary>What every <see cref="IWorkflowStore"/> must get right: tenants apart, revisions, writers at once, order, and every condition and action
/// kept.</summary>
public static class WorkflowStoreConformance
{
    private const string Replace =
        "WriteAsync replaces a tenant's set if its stored revision is the expected one (0: none ever written), else Conflict with the one that stands.";
    private const string Whole = "A set comes back as it was written: every condition, every action, every field.";

    /// <summary>Lists the cases for a store without durability, such as one in memory.</summary>
    /// <param name="create">Makes a fresh, empty store; called once a case.</param>
    public static IReadOnlyList<ConformanceCase> Cases(Func<IWorkflowStore> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return List(StoreCases.For(create));
    }

    /// <summary>Lists the cases.</summary>
    /// <param name="createAsync">Makes a fixture with a fresh, empty store; called once a case.</param>
    public static IReadOnlyList<ConformanceCase> Cases(Func<CancellationToken, Task<StoreFixture<IWorkflowStore>>> createAsync)
    {
        ArgumentNullException.ThrowIfNull(createAsync);
        return List(new CaseList<StoreFixture<IWorkflowStore>>(createAsync));
    }

    private static IReadOnlyList<ConformanceCase> List(CaseList<StoreFixture<IWorkflowStore>> cases) => cases
        .Add("ReadAsync gives WorkflowSet.Empty, GetRevisionAsync 0, when none was ever written.", ReadAsync_NeverWritten_Empty)
        .Add("The revision is given by the store: 0 when none ever was, then growing; GetRevisionAsync tells the same one.",
            WriteAsync_ExpectedRevision_ReplacedAndGrown)
        .Add(Replace, WriteAsync_ExpectedRevisionStale_Conflict)
        .Add(Replace, WriteAsync_RevisionExpectedThoughNeverWritten_Conflict)
        .Add("An empty set that was written is a set with a revision.", WriteAsync_EmptySet_EmptyWithARevision)
        .Add("Each tenant has its own set and revision.", WriteAsync_OneTenant_OthersLeftAlone)
        .Add("The set comes back in the order in which it was written.", ReadAsync_AnyOrder_AsWritten)
        .Add(Whole, ReadAsync_EveryCondition_ComesBack)
        .Add(Whole, ReadAsync_EveryAction_ComesBack)
        .Add(Whole, ReadAsync_ThousandWorkflows_ComeBack)
        .Add("Of writers that expect the same revision exactly one is taken.", WriteAsync_ManyAtOnceOnOneRevision_OneWritten)
        .Add("All members may be called at once: no acknowledged write is lost.", WriteAsync_ManyWriters_NoneLost)
        .Add("A cancelled call ends with OperationCanceledException.", Members_CancelledBefore_Throw)
        .AddDurable("An acknowledged write survives a crash.", Reopened_AfterAcknowledgedWrites_AllKept)
        .Cases;

    private static async Task ReadAsync_NeverWritten_Empty(IWorkflowStore store, CancellationToken cancellationToken)
    {
        var set = await store.ReadAsync(SampleValues.Anna, cancellationToken).ConfigureAwait(false);
        Expect.Equal((0L, 0), (set.Revision, set.Workflows.Count), "revision and number of workflows");
        Expect.Equal(0, await store.GetRevisionAsync(SampleValues.Anna, cancellationToken).ConfigureAwait(false), "the revision");
    }

    private static async Task WriteAsync_ExpectedRevision_ReplacedAndGrown(IWorkflowStore store, CancellationToken cancellationToken)
    {
        var revision = 0L;
        for (var i = 0; i < 5; i++)
        {
            var written = await WriteAsync(store, revision, cancellationToken, SampleWorkflows.Plain($"w{i}")).ConfigureAwait(false);
            Expect.That(written > revision, $"a revision above {revision}", $"{written}");
            revision = written;
            Expect.Equal(revision, await store.GetRevisionAsync(SampleValues.Anna, cancellationToken).ConfigureAwait(false), "what GetRevisionAsync tells");
            await ExpectStoredAsync(store, revision, cancellationToken, SampleWorkflows.Plain($"w{i}")).ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync_ExpectedRevisionStale_Conflict(IWorkflowStore store, CancellationToken cancellationToken)
    {
        var first = await WriteAsync(store, 0, cancellationToken, SampleWorkflows.Plain("a")).ConfigureAwait(false);
        var second = await WriteAsync(store, first, cancellationToken, SampleWorkflows.Plain("b")).ConfigureAwait(false);
        foreach (var stale in (long[])[0, first])
        {
            Expect.Equal(
                new WriteResult(WriteStatus.Conflict, second),
                await store.WriteAsync(SampleValues.Anna, [SampleWorkflows.Plain("c")], stale, cancellationToken).ConfigureAwait(false),
                $"a write that expects the old revision {stale}");
        }

        await ExpectStoredAsync(store, second, cancellationToken, SampleWorkflows.Plain("b")).ConfigureAwait(false);
    }

    private static async Task WriteAsync_RevisionExpectedThoughNeverWritten_Conflict(IWorkflowStore store, CancellationToken cancellationToken)
    {
        Expect.Equal(
            new WriteResult(WriteStatus.Conflict, 0),
            await store.WriteAsync(SampleValues.Anna, [SampleWorkflows.Plain("a")], 3, cancellationToken).ConfigureAwait(false),
            "a write that expects revision 3 of nothing");
        await ExpectStoredAsync(store, 0, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_EmptySet_EmptyWithARevision(IWorkflowStore store, CancellationToken cancellationToken)
    {
        var first = await WriteAsync(store, 0, cancellationToken, SampleWorkflows.Plain("a")).ConfigureAwait(false);
        var second = await WriteAsync(store, first, cancellationToken).ConfigureAwait(false);
        Expect.That(second > first, $"a revision above {first}", $"{second}");
        await ExpectStoredAsync(store, second, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_OneTenant_OthersLeftAlone(IWorkflowStore store, CancellationToken cancellationToken)
    {
        var revision = await WriteAsync(store, 0, cancellationToken, SampleWorkflows.Plain("a")).ConfigureAwait(false);
        foreach (var other in (TenantId[])[SampleValues.Ben, default])
        {
            Expect.Equal(0, await store.GetRevisionAsync(other, cancellationToken).ConfigureAwait(false), $"the revision of the tenant '{other}'");
            Expect.Equal(0, (await store.ReadAsync(other, cancellationToken).ConfigureAwait(false)).Workflows.Count, $"the workflows of the tenant '{other}'");
            Expect.Equal(
                WriteStatus.Written,
                (await store.WriteAsync(other, [SampleWorkflows.Plain("b")], 0, cancellationToken).ConfigureAwait(false)).Status,
                $"the first write of the tenant '{other}'");
        }

        await ExpectStoredAsync(store, revision, cancellationToken, SampleWorkflows.Plain("a")).ConfigureAwait(false);
    }

    private static Task ReadAsync_AnyOrder_AsWritten(IWorkflowStore store, CancellationToken cancellationToken) =>
        ExpectRoundTripAsync(
            store, cancellationToken, SampleWorkflows.Plain("b"), SampleWorkflows.Plain("a") with { Order = 5 }, SampleWorkflows.Plain("C"),
                SampleWorkflows.Plain("B") with { Order = -1 });

    private static Task ReadAsync_EveryCondition_ComesBack(IWorkflowStore store, CancellationToken cancellationToken) =>
        ExpectRoundTripAsync(store, cancellationToken, SampleWorkflows.Full with { Conditions = SampleWorkflows.EveryCondition });

    private static Task ReadAsync_EveryAction_ComesBack(IWorkflowStore store, CancellationToken cancellationToken) =>
        ExpectRoundTripAsync(store, cancellationToken, SampleWorkflows.Full with { Actions = SampleWorkflows.EveryAction });

    private static Task ReadAsync_ThousandWorkflows_ComeBack(IWorkflowStore store, CancellationToken cancellationToken) =>
        ExpectRoundTripAsync(store, cancellationToken, [.. Enumerable.Range(0, 1_000).Select(i => SampleWorkflows.Plain($"w{i}"))]);

    private static async Task WriteAsync_ManyAtOnceOnOneRevision_OneWritten(IWorkflowStore store, CancellationToken cancellationToken)
    {
        var revision = 0L;
        for (var round = 0; round < 5; round++)
        {
            var results = await Contenders
                .RunAsync(i =>
                    store.WriteAsync(SampleValues.Anna, [SampleWorkflows.Plain($"w{i}")], revision, cancellationToken),
                        cancellationToken).ConfigureAwait(false);
            Expect.Equal(1, results.Count(result => result.IsWritten), $"writes taken in round {round}, of {Contenders.Count} made at once");
            revision = await store.GetRevisionAsync(SampleValues.Anna, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync_ManyWriters_NoneLost(IWorkflowStore store, CancellationToken cancellationToken)
    {
        var taken = await Contenders.ChangeInTurnAsync(AppendAsync, cancellationToken).ConfigureAwait(false);
        Expect.Equal(
            taken,
            (await store.ReadAsync(SampleValues.Anna, cancellationToken).ConfigureAwait(false)).Workflows.Count,
            "workflows after every writer added its share");

        async Task<WriteResult> AppendAsync()
        {
            var set = await store.ReadAsync(SampleValues.Anna, cancellationToken).ConfigureAwait(false);
            return await store.WriteAsync(SampleValues.Anna, [.. set.Workflows, SampleWorkflows.Plain($"w{set.Workflows.Count}")], set.Revision,
                cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private static async Task Members_CancelledBefore_Throw(IWorkflowStore store, CancellationToken cancellationToken)
    {
        await WriteAsync(store, 0, cancellationToken, SampleWorkflows.Plain("a")).ConfigureAwait(false);
        await Expect.CancelledAsync(token => store.GetRevisionAsync(SampleValues.Anna, token), "GetRevisionAsync").ConfigureAwait(false);
        await Expect.CancelledAsync(token => store.ReadAsync(SampleValues.Anna, token), "ReadAsync").ConfigureAwait(false);
        await Expect.CancelledAsync(token => store.WriteAsync(SampleValues.Ben, [], 0, token), "WriteAsync").ConfigureAwait(false);
    }

    private static async Task Reopened_AfterAcknowledgedWrites_AllKept(StoreFixture<IWorkflowStore> fixture, CancellationToken cancellationToken)
    {
        var revision = await WriteAsync(fixture.Store, 0, cancellationToken, SampleWorkflows.Full).ConfigureAwait(false);
        var store = await fixture.ReopenStoreAsync(cancellationToken).ConfigureAwait(false);
        await ExpectStoredAsync(store, revision, cancellationToken, SampleWorkflows.Full).ConfigureAwait(false);
        var next = await WriteAsync(store, revision, cancellationToken).ConfigureAwait(false);
        Expect.That(next > revision, $"a revision above {revision}", $"{next}");
    }

    private static async Task ExpectRoundTripAsync(IWorkflowStore store, CancellationToken cancellationToken, params Workflow[] workflows)
    {
        var revision = await WriteAsync(store, 0, cancellationToken, workflows).ConfigureAwait(false);
        await ExpectStoredAsync(store, revision, cancellationToken, workflows).ConfigureAwait(false);
    }

    private static async Task<long> WriteAsync(IWorkflowStore store, long expectedRevision, CancellationToken cancellationToken, params Workflow[] workflows)
    {
        var written = await store.WriteAsync(SampleValues.Anna, workflows, expectedRevision, cancellationToken).ConfigureAwait(false);
        Expect.Equal(WriteStatus.Written, written.Status, $"a write that expects the stored revision {expectedRevision}");
        return written.Revision;
    }

    private static async Task ExpectStoredAsync(IWorkflowStore store, long revision, CancellationToken cancellationToken, params Workflow[] expected)
    {
        var set = await store.ReadAsync(SampleValues.Anna, cancellationToken).ConfigureAwait(false);
        Expect.Equal(revision, set.Revision, "the revision of the stored set");
        Expect.Alike<IReadOnlyList<Workflow>>(expected, set.Workflows, ConformanceJson.Default.IReadOnlyListWorkflow, "the stored set");
    }
}
