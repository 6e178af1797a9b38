using AiAssistant.Runs;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about accepting runs.</summary>
internal static class RunAcceptance
{
    private const string Once = "AcceptAsync accepts a run once: it gives this one, or the one that was accepted under the same id before, unchanged.";

    public static void AddTo(CaseList<StoreFixture<IRunJournal>> cases) => cases
        .Add("Sequence and revision are given by the journal: runs go in the order accepted, revisions grow from 1.", AcceptAsync_New_SequenceAndRevisionGiven)
        .Add("An accepted run is stored whole, with every field of its event.", AcceptAsync_EveryFieldOfTheEvent_ComesBack)
        .Add(Once, AcceptAsync_SameIdAgain_StoredOneUnchanged)
        .Add(Once, AcceptAsync_SameIdAfterProgress_StoredOneUnchanged)
        .Add(Once, AcceptAsync_SameIdAtOnce_AcceptedOnce)
        .Add("Run ids are of their tenant: the same value under another one is another run.", AcceptAsync_SameIdOfAnotherTenant_AnotherRun)
        .Add("Members may be called at once: each accepted run has a place of its own.", AcceptAsync_ManyAtOnce_EachInAPlaceOfItsOwn)
        .AddDurable("What is acknowledged survives a crash.", Reopened_AfterAcknowledgedWrites_AllKept);

    private static async Task AcceptAsync_New_SequenceAndRevisionGiven(IRunJournal journal, CancellationToken cancellationToken)
    {
        var first = await journal.AcceptAsync(SampleRuns.New("a") with { Sequence = 4_711, Revision = 4_711 }, cancellationToken).ConfigureAwait(false);
        var second = await journal.AcceptAsync(SampleRuns.New("b"), cancellationToken).ConfigureAwait(false);
        Expect.Equal((1L, 1L), (first.Revision, second.Revision), "the revisions of accepted runs");
        Expect.That(first.Sequence != 4_711
            && second.Sequence > first.Sequence, "sequences that the journal gave, growing", $"{first.Sequence}, {second.Sequence}");
        Expect.Sequence(
            [first.Sequence, second.Sequence],
            (await JournaledRuns.AllAsync(journal, cancellationToken).ConfigureAwait(false)).Select(run => run.Sequence),
            "sequences listed");
    }

    private static async Task AcceptAsync_EveryFieldOfTheEvent_ComesBack(IRunJournal journal, CancellationToken cancellationToken)
    {
        var run = SampleRuns.NewWithFullEvent("a") with { NextTry = SampleValues.Start.AddMinutes(2) };
        var accepted = await journal.AcceptAsync(run, cancellationToken).ConfigureAwait(false);
        var expected = run with { Sequence = accepted.Sequence, Revision = accepted.Revision };
        Expect.Alike(expected, accepted, ConformanceJson.Default.Run, "the accepted run");
        Expect.Alike(
            expected, await JournaledRuns.OneAsync(journal, run.Id, cancellationToken).ConfigureAwait(false), ConformanceJson.Default.Run, "the stored run");
    }

    private static async Task AcceptAsync_SameIdAgain_StoredOneUnchanged(IRunJournal journal, CancellationToken cancellationToken)
    {
        var first = await journal.AcceptAsync(SampleRuns.New("a"), cancellationToken).ConfigureAwait(false);
        var again = await journal.AcceptAsync(SampleRuns.New("a") with { AcceptedAt = SampleValues.Start.AddDays(1) }, cancellationToken).ConfigureAwait(false);
        Expect.Alike(first, again, ConformanceJson.Default.Run, "what accepting the same id again gives");
        Expect.Equal(1, (await JournaledRuns.AllAsync(journal, cancellationToken).ConfigureAwait(false)).Count, "runs stored");
    }

    private static async Task AcceptAsync_SameIdAfterProgress_StoredOneUnchanged(IRunJournal journal, CancellationToken cancellationToken)
    {
        var run = await journal.AcceptAsync(SampleRuns.New("a"), cancellationToken).ConfigureAwait(false);
        var fence = await JournaledRuns.LeaseAsync(journal, cancellationToken).ConfigureAwait(false);
        var written = await journal.WriteAsync(run with { State = RunState.Completed }, run.Revision, fence, cancellationToken).ConfigureAwait(false);
        var again = await journal.AcceptAsync(SampleRuns.New("a"), cancellationToken).ConfigureAwait(false);
        Expect.Equal(
            (RunState.Completed, written.Revision),
            (again.State, again.Revision),
            "state and revision of a run that is handed in again after it was completed");
        Expect.Equal(RunState.Completed, (await JournaledRuns.OneAsync(journal, run.Id, cancellationToken).ConfigureAwait(false)).State, "the stored state");
    }

    private static async Task AcceptAsync_SameIdAtOnce_AcceptedOnce(IRunJournal journal, CancellationToken cancellationToken)
    {
        var runs = await Contenders.RunAsync(_ => journal.AcceptAsync(SampleRuns.New("a"), cancellationToken), cancellationToken).ConfigureAwait(false);
        Expect.Equal(1, runs.Select(run => run.Sequence).Distinct().Count(), "places given to one run that is handed in many times at once");
        Expect.Equal(1, (await JournaledRuns.AllAsync(journal, cancellationToken).ConfigureAwait(false)).Count, "runs stored");
    }

    private static async Task AcceptAsync_SameIdOfAnotherTenant_AnotherRun(IRunJournal journal, CancellationToken cancellationToken)
    {
        await journal.AcceptAsync(SampleRuns.New("a"), cancellationToken).ConfigureAwait(false);
        var elsewhere = await journal.AcceptAsync(SampleRuns.New("a", SampleRuns.SameIdElsewhere), cancellationToken).ConfigureAwait(false);
        Expect.Equal(SampleValues.Ben, elsewhere.Id.Tenant, "the tenant of the run that was handed in");
        Expect.Equal(2, (await JournaledRuns.AllAsync(journal, cancellationToken).ConfigureAwait(false)).Count, "runs stored");
    }

    private static async Task AcceptAsync_ManyAtOnce_EachInAPlaceOfItsOwn(IRunJournal journal, CancellationToken cancellationToken)
    {
        var runs = await Contenders.RunAsync(i => journal.AcceptAsync(SampleRuns.New($"r{i}"), cancellationToken), cancellationToken).ConfigureAwait(false);
        Expect.Equal(Contenders.Count, runs.Select(run => run.Sequence).Distinct().Count(), "places given to runs that were handed in at once");
        Expect.Equal(Contenders.Count, (await JournaledRuns.AllAsync(journal, cancellationToken).ConfigureAwait(false)).Count, "runs stored");
    }

    private static async Task Reopened_AfterAcknowledgedWrites_AllKept(StoreFixture<IRunJournal> fixture, CancellationToken cancellationToken)
    {
        var journal = fixture.Store;
        var accepted = await journal.AcceptAsync(SampleRuns.NewWithFullEvent("a"), cancellationToken).ConfigureAwait(false);
        var fence = await JournaledRuns.LeaseAsync(journal, cancellationToken).ConfigureAwait(false);
        var full = SampleRuns.Full(accepted);
        var written = await journal.WriteAsync(full, accepted.Revision, fence, cancellationToken).ConfigureAwait(false);

        journal = await fixture.ReopenStoreAsync(cancellationToken).ConfigureAwait(false);

        var stored = await JournaledRuns.OneAsync(journal, accepted.Id, cancellationToken).ConfigureAwait(false);
        Expect.Alike(full with { Revision = written.Revision }, stored, ConformanceJson.Default.Run, "the stored run");
        var later = SampleValues.Start.AddHours(1);
        var lease = await journal.LeaseAsync(SampleRuns.Ticket, "next", later, later.AddMinutes(1), cancellationToken).ConfigureAwait(false);
        Expect.That(lease?.Fence > fence, $"a fence above {fence}, that of before the crash", $"{lease?.Fence}");
        var next = await journal.AcceptAsync(SampleRuns.New("b"), cancellationToken).ConfigureAwait(false);
        Expect.That(next.Sequence > stored.Sequence, $"a place after {stored.Sequence}", $"{next.Sequence}");
    }
}
