using AiAssistant.Runs;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about writing runs.</summary>
internal static class RunWrites
{
    private const string Written = "WriteAsync writes a run if the stored revision is the expected one and the fence is the latest of its ticket.";
    private const string Refused =
        "WriteAsync gives Conflict with the revision that stands (0: no such run) when the revision or the fence is old; nothing was changed.";

    public static void AddTo(CaseList<StoreFixture<IRunJournal>> cases) => cases
        .Add("The written run's own sequence and revision are ignored: the journal gives a new revision and keeps the sequence.",
            WriteAsync_OwnSequenceAndRevision_Ignored)
        .Add("A run is written whole: every effect, outcome and decision comes back as it was written.", WriteAsync_EveryField_ComesBack)
        .Add("A run is written whole: what is empty or null comes back so.", WriteAsync_FieldsClearedAgain_ComeBackEmpty)
        .Add(Refused, WriteAsync_OldRevision_Conflict)
        .Add(Refused, WriteAsync_FenceOfASupersededHolder_Conflict)
        .Add(Refused, WriteAsync_NoLeaseWasEverTaken_Conflict)
        .Add(Refused, WriteAsync_NoSuchRun_Conflict)
        .Add(Refused, WriteAsync_FenceOfAnotherTicket_Conflict)
        .Add(Written, WriteAsync_LeaseRunOutButNotTaken_Written)
        .Add("Tenants: a write changes the run of its own tenant alone.", WriteAsync_SameIdOfAnotherTenant_LeftAlone)
        .Add("Of writers that expect the same revision exactly one is taken.", WriteAsync_ManyAtOnceOnOneRevision_OneWritten);

    private static async Task WriteAsync_OwnSequenceAndRevision_Ignored(IRunJournal journal, CancellationToken cancellationToken)
    {
        var run = await journal.AcceptAsync(SampleRuns.New("a"), cancellationToken).ConfigureAwait(false);
        var fence = await JournaledRuns.LeaseAsync(journal, cancellationToken).ConfigureAwait(false);
        var changed = run with { State = RunState.Decided, Sequence = 4_711, Revision = 4_711 };
        var written = await journal.WriteAsync(changed, run.Revision, fence, cancellationToken).ConfigureAwait(false);
        Expect.That(
            written.IsWritten && written.Revision > run.Revision
                && written.Revision != 4_711, $"written with a revision above {run.Revision} that the journal gave", $"{written}");
        var stored = await JournaledRuns.OneAsync(journal, run.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal(
            (run.Sequence, written.Revision, RunState.Decided),
            (stored.Sequence, stored.Revision, stored.State),
            "stored sequence, revision and state");
    }

    private static async Task WriteAsync_EveryField_ComesBack(IRunJournal journal, CancellationToken cancellationToken)
    {
        var run = await journal.AcceptAsync(SampleRuns.NewWithFullEvent("a"), cancellationToken).ConfigureAwait(false);
        await ExpectRoundTripAsync(
            journal,
            SampleRuns.Full(run),
            await JournaledRuns.LeaseAsync(journal, cancellationToken).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_FieldsClearedAgain_ComeBackEmpty(IRunJournal journal, CancellationToken cancellationToken)
    {
        var run = await journal.AcceptAsync(SampleRuns.New("a"), cancellationToken).ConfigureAwait(false);
        var fence = await JournaledRuns.LeaseAsync(journal, cancellationToken).ConfigureAwait(false);
        var full = await journal.WriteAsync(SampleRuns.Full(run), run.Revision, fence, cancellationToken).ConfigureAwait(false);
        await ExpectRoundTripAsync(journal, run with { Revision = full.Revision }, fence, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_OldRevision_Conflict(IRunJournal journal, CancellationToken cancellationToken)
    {
        var run = await journal.AcceptAsync(SampleRuns.New("a"), cancellationToken).ConfigureAwait(false);
        var fence = await JournaledRuns.LeaseAsync(journal, cancellationToken).ConfigureAwait(false);
        var first = await journal.WriteAsync(run with { Attempt = 1 }, run.Revision, fence, cancellationToken).ConfigureAwait(false);
        var second = await journal.WriteAsync(run with { Attempt = 2 }, run.Revision, fence, cancellationToken).ConfigureAwait(false);
        Expect.Equal(new WriteResult(WriteStatus.Conflict, first.Revision), second, "a write that expects the revision before the last");
        Expect.Equal(1, (await JournaledRuns.OneAsync(journal, run.Id, cancellationToken).ConfigureAwait(false)).Attempt, "the stored attempt");
    }

    private static async Task WriteAsync_FenceOfASupersededHolder_Conflict(IRunJournal journal, CancellationToken cancellationToken)
    {
        var run = await journal.AcceptAsync(SampleRuns.New("a"), cancellationToken).ConfigureAwait(false);
        var old = await JournaledRuns.LeaseAsync(journal, cancellationToken).ConfigureAwait(false);
        var later = SampleValues.Start.AddMinutes(1);
        await journal.LeaseAsync(SampleRuns.Ticket, "next", later, later.AddMinutes(1), cancellationToken).ConfigureAwait(false);
        await ExpectRefusedAsync(journal, run, old, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_NoLeaseWasEverTaken_Conflict(IRunJournal journal, CancellationToken cancellationToken)
    {
        var run = await journal.AcceptAsync(SampleRuns.New("a"), cancellationToken).ConfigureAwait(false);
        await ExpectRefusedAsync(journal, run, 0, cancellationToken).ConfigureAwait(false);
        await ExpectRefusedAsync(journal, run, 1, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_NoSuchRun_Conflict(IRunJournal journal, CancellationToken cancellationToken)
    {
        var fence = await JournaledRuns.LeaseAsync(journal, cancellationToken).ConfigureAwait(false);
        Expect.Equal(
            new WriteResult(WriteStatus.Conflict, 0),
            await journal.WriteAsync(SampleRuns.New("never"), 1, fence, cancellationToken).ConfigureAwait(false),
            "a write of a run that was never accepted");
        Expect.Equal(0, (await JournaledRuns.AllAsync(journal, cancellationToken).ConfigureAwait(false)).Count, "runs stored");
    }

    private static async Task WriteAsync_FenceOfAnotherTicket_Conflict(IRunJournal journal, CancellationToken cancellationToken)
    {
        var run = await journal.AcceptAsync(SampleRuns.New("a"), cancellationToken).ConfigureAwait(false);
        var start = SampleValues.Start;
        var other = await journal.LeaseAsync(SampleRuns.SameIdElsewhere, "holder", start, start.AddMinutes(1), cancellationToken).ConfigureAwait(false);
        await ExpectRefusedAsync(journal, run, other!.Fence, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_LeaseRunOutButNotTaken_Written(IRunJournal journal, CancellationToken cancellationToken)
    {
        var run = await journal.AcceptAsync(SampleRuns.New("a"), cancellationToken).ConfigureAwait(false);
        var fence = await JournaledRuns.LeaseAsync(journal, cancellationToken).ConfigureAwait(false);
        await journal.LeaseAsync(SampleRuns.Ticket, "holder", SampleValues.Start, SampleValues.Start, cancellationToken).ConfigureAwait(false);
        var written = await journal.WriteAsync(run with { State = RunState.Decided }, run.Revision, fence, cancellationToken).ConfigureAwait(false);
        Expect.Equal(WriteStatus.Written, written.Status, "a write with the latest fence, though the lease was given back");
    }

    private static async Task WriteAsync_SameIdOfAnotherTenant_LeftAlone(IRunJournal journal, CancellationToken cancellationToken)
    {
        var run = await journal.AcceptAsync(SampleRuns.New("a"), cancellationToken).ConfigureAwait(false);
        var elsewhere = await journal.AcceptAsync(SampleRuns.New("a", SampleRuns.SameIdElsewhere), cancellationToken).ConfigureAwait(false);
        var fence = await JournaledRuns.LeaseAsync(journal, cancellationToken).ConfigureAwait(false);
        await journal.WriteAsync(run with { State = RunState.Completed }, run.Revision, fence, cancellationToken).ConfigureAwait(false);
        var stored = await JournaledRuns.OneAsync(journal, elsewhere.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal((elsewhere.State, elsewhere.Revision), (stored.State, stored.Revision), "state and revision of the other tenant's run");
    }

    private static async Task WriteAsync_ManyAtOnceOnOneRevision_OneWritten(IRunJournal journal, CancellationToken cancellationToken)
    {
        var run = await journal.AcceptAsync(SampleRuns.New("a"), cancellationToken).ConfigureAwait(false);
        var fence = await JournaledRuns.LeaseAsync(journal, cancellationToken).ConfigureAwait(false);
        for (var round = 0; round < 5; round++)
        {
            var results =
                await Contenders.RunAsync(i => journal.WriteAsync(run with { Attempt = i }, run.Revision, fence, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
            Expect.Equal(1, results.Count(result => result.IsWritten), $"writes taken in round {round}, of {Contenders.Count} made at once");
            run = await JournaledRuns.OneAsync(journal, run.Id, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task ExpectRoundTripAsync(IRunJournal journal, Run run, long fence, CancellationToken cancellationToken)
    {
        var written = await journal.WriteAsync(run, run.Revision, fence, cancellationToken).ConfigureAwait(false);
        Expect.Equal(WriteStatus.Written, written.Status, "the write");
        var stored = await JournaledRuns.OneAsync(journal, run.Id, cancellationToken).ConfigureAwait(false);
        Expect.Alike(run with { Revision = written.Revision }, stored, ConformanceJson.Default.Run, "the stored run");
    }

    private static async Task ExpectRefusedAsync(IRunJournal journal, Run run, long fence, CancellationToken cancellationToken)
    {
        Expect.Equal(
            new WriteResult(WriteStatus.Conflict, run.Revision),
            await journal.WriteAsync(run with { State = RunState.Decided }, run.Revision, fence, cancellationToken).ConfigureAwait(false),
            $"a write with the fence {fence}");
        Expect.Equal(RunState.Accepted, (await JournaledRuns.OneAsync(journal, run.Id, cancellationToken).ConfigureAwait(false)).State, "the stored state");
    }
}
