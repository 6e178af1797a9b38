using AiAssistant.Runs;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about listing runs.</summary>
internal static class RunListing
{
    public static void AddTo(CaseList<StoreFixture<IRunJournal>> cases) => cases
        .Add("ListAsync yields by Run.Sequence, whatever was written since.", ListAsync_WrittenInAnyOrder_BySequence)
        .Add("A filter that names a tenant, ticket or run never yields another tenant's.", ListAsync_TenantTicketOrRunGiven_NeverAnothers)
        .Add("RunFilter.State: only those in this state.", ListAsync_StateGiven_OnlyThose)
        .Add("RunFilter.Open: true: only runs neither completed nor dead letters; false: only those that are.", ListAsync_OpenGiven_ThatSide)
        .Add("A dead letter that is resumed is open again, in its place.", ListAsync_DeadLetterResumed_OpenInItsPlace)
        .Add("A filter's criteria hold together; what is null does not restrict.", ListAsync_SeveralCriteria_AllHold)
        .Add("A run written while the list is read may or may not be seen; the others are, once.", ListAsync_WritesMeanwhile_TheOthersOnce)
        .Add("A cancelled call ends with OperationCanceledException.", Members_CancelledBefore_Throw);

    private static async Task ListAsync_WrittenInAnyOrder_BySequence(IRunJournal journal, CancellationToken cancellationToken)
    {
        string[] ids = ["c", "a", "B", "b"];
        foreach (var id in ids)
        {
            await journal.AcceptAsync(SampleRuns.New(id), cancellationToken).ConfigureAwait(false);
        }

        await MoveAsync(journal, "a", RunState.Planned, cancellationToken).ConfigureAwait(false);
        await MoveAsync(journal, "c", RunState.Decided, cancellationToken).ConfigureAwait(false);
        await ExpectIdsAsync(journal, new RunFilter(), cancellationToken, ids).ConfigureAwait(false);
        await ExpectIdsAsync(journal, new RunFilter { Ticket = SampleRuns.Ticket }, cancellationToken, ids).ConfigureAwait(false);
        await ExpectIdsAsync(journal, new RunFilter { Open = true }, cancellationToken, ids).ConfigureAwait(false);
    }

    private static async Task ListAsync_TenantTicketOrRunGiven_NeverAnothers(IRunJournal journal, CancellationToken cancellationToken)
    {
        await journal.AcceptAsync(SampleRuns.New("a"), cancellationToken).ConfigureAwait(false);
        await journal.AcceptAsync(SampleRuns.New("a", SampleRuns.SameIdElsewhere), cancellationToken).ConfigureAwait(false);
        await journal.AcceptAsync(SampleRuns.New("b", SampleRuns.Ticket with { Value = "T2" }), cancellationToken).ConfigureAwait(false);
        foreach (var filter in (RunFilter[])[new() { Tenant = SampleValues.Ben }, new() { Ticket = SampleRuns.SameIdElsewhere },
            new() { Run = new RunId(SampleValues.Ben, "a") }])
        {
            var runs = await journal.ListAsync(filter, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
            Expect.Sequence([SampleValues.Ben], runs.Select(run => run.Id.Tenant), $"tenants of the runs for {filter}");
        }

        await ExpectIdsAsync(journal, new RunFilter { Tenant = SampleValues.Anna }, cancellationToken, "a", "b").ConfigureAwait(false);
        await ExpectIdsAsync(journal, new RunFilter { Tenant = default(TenantId) }, cancellationToken).ConfigureAwait(false);
        await ExpectIdsAsync(journal, new RunFilter { Ticket = SampleRuns.Ticket }, cancellationToken, "a").ConfigureAwait(false);
        await ExpectIdsAsync(journal, new RunFilter { Run = new RunId(SampleValues.Anna, "none") }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ListAsync_StateGiven_OnlyThose(IRunJournal journal, CancellationToken cancellationToken)
    {
        await AcceptOnePerStateAsync(journal, cancellationToken).ConfigureAwait(false);
        foreach (var state in Enum.GetValues<RunState>())
        {
            await ExpectIdsAsync(journal, new RunFilter { State = state }, cancellationToken, state.ToString()).ConfigureAwait(false);
        }
    }

    private static async Task ListAsync_OpenGiven_ThatSide(IRunJournal journal, CancellationToken cancellationToken)
    {
        await AcceptOnePerStateAsync(journal, cancellationToken).ConfigureAwait(false);
        await ExpectIdsAsync(journal, new RunFilter { Open = true }, cancellationToken, "Accepted", "Decided", "Planned").ConfigureAwait(false);
        await ExpectIdsAsync(journal, new RunFilter { Open = false }, cancellationToken, "Completed", "DeadLetter").ConfigureAwait(false);
    }

    private static async Task ListAsync_DeadLetterResumed_OpenInItsPlace(IRunJournal journal, CancellationToken cancellationToken)
    {
        await journal.AcceptAsync(SampleRuns.New("a"), cancellationToken).ConfigureAwait(false);
        await journal.AcceptAsync(SampleRuns.New("b"), cancellationToken).ConfigureAwait(false);
        await MoveAsync(journal, "a", RunState.DeadLetter, cancellationToken).ConfigureAwait(false);
        await MoveAsync(journal, "a", RunState.Planned, cancellationToken).ConfigureAwait(false);
        await ExpectIdsAsync(journal, new RunFilter { Ticket = SampleRuns.Ticket, Open = true }, cancellationToken, "a", "b").ConfigureAwait(false);
    }

    private static async Task ListAsync_SeveralCriteria_AllHold(IRunJournal journal, CancellationToken cancellationToken)
    {
        await AcceptOnePerStateAsync(journal, cancellationToken).ConfigureAwait(false);
        await journal.AcceptAsync(SampleRuns.New("other", SampleRuns.SameIdElsewhere), cancellationToken).ConfigureAwait(false);
        var filter = new RunFilter
        {
            Tenant = SampleValues.Anna,
            Ticket = SampleRuns.Ticket,
            Run = new RunId(SampleValues.Anna, "Decided"),
            State = RunState.Decided,
            Open = true,
        };
        await ExpectIdsAsync(journal, filter, cancellationToken, "Decided").ConfigureAwait(false);
        await ExpectIdsAsync(journal, filter with { Tenant = SampleValues.Ben }, cancellationToken).ConfigureAwait(false);
        await ExpectIdsAsync(journal, filter with { Ticket = SampleRuns.SameIdElsewhere }, cancellationToken).ConfigureAwait(false);
        await ExpectIdsAsync(journal, filter with { State = RunState.Planned }, cancellationToken).ConfigureAwait(false);
        await ExpectIdsAsync(journal, filter with { Open = false }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ListAsync_WritesMeanwhile_TheOthersOnce(IRunJournal journal, CancellationToken cancellationToken)
    {
        string[] ids = [.. Enumerable.Range(10, 50).Select(i => $"r{i}")];
        foreach (var id in ids)
        {
            await journal.AcceptAsync(SampleRuns.New(id), cancellationToken).ConfigureAwait(false);
        }

        var seen = new List<string>();
        await foreach (var run in journal.ListAsync(new RunFilter { Open = true }, cancellationToken).ConfigureAwait(false))
        {
            seen.Add(run.Id.Value);
            Expect.That(seen.Count <= 2 * ids.Length, "the listing ends though runs are written meanwhile", "it goes on");
            if (seen.Count <= ids.Length)
            {
                await journal.AcceptAsync(SampleRuns.New($"new{seen.Count}"), cancellationToken).ConfigureAwait(false);
            }
        }

        Expect.Sequence(ids, seen.Where(id => id.StartsWith('r')), "the runs that stood before");
    }

    private static async Task Members_CancelledBefore_Throw(IRunJournal journal, CancellationToken cancellationToken)
    {
        var run = await journal.AcceptAsync(SampleRuns.New("a"), cancellationToken).ConfigureAwait(false);
        var now = SampleValues.Start;
        await Expect.CancelledAsync(token => journal.AcceptAsync(SampleRuns.New("b"), token), "AcceptAsync").ConfigureAwait(false);
        await Expect.CancelledAsync(token => journal.LeaseAsync(SampleRuns.Ticket, "a", now, now.AddMinutes(1), token), "LeaseAsync").ConfigureAwait(false);
        await Expect.CancelledAsync(token => journal.WriteAsync(run, run.Revision, 1, token), "WriteAsync").ConfigureAwait(false);
        await Expect.CancelledAsync(
            token => journal.ListAsync(new RunFilter(), token).CountAsync(CancellationToken.None).AsTask(),
            "ListAsync").ConfigureAwait(false);
    }

    private static async Task AcceptOnePerStateAsync(IRunJournal journal, CancellationToken cancellationToken)
    {
        foreach (var state in Enum.GetValues<RunState>())
        {
            await journal.AcceptAsync(SampleRuns.New(state.ToString()), cancellationToken).ConfigureAwait(false);
            await MoveAsync(journal, state.ToString(), state, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task MoveAsync(IRunJournal journal, string id, RunState state, CancellationToken cancellationToken)
    {
        var run = await JournaledRuns.OneAsync(journal, new RunId(SampleValues.Anna, id), cancellationToken).ConfigureAwait(false);
        var fence = await JournaledRuns.LeaseAsync(journal, cancellationToken).ConfigureAwait(false);
        var written = await journal.WriteAsync(run with { State = state }, run.Revision, fence, cancellationToken).ConfigureAwait(false);
        Expect.Equal(WriteStatus.Written, written.Status, $"writing the run '{id}' as {state}");
    }

    private static async Task ExpectIdsAsync(IRunJournal journal, RunFilter filter, CancellationToken cancellationToken, params string[] expected)
    {
        var runs = await journal.ListAsync(filter, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        Expect.Sequence(expected, runs.Select(run => run.Id.Value), $"ids for {filter}");
    }
}
