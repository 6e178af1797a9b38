using AiAssistant.Runs;
using AiAssistant.Tickets;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about the lease on a ticket.</summary>
internal static class RunLeases
{
    private const string OneHolder = "LeaseAsync gives null when another holds the lease: at most one holder at a time advances a ticket's runs.";
    private const string Higher = "LeaseAsync gives a higher fence when the lease was free.";

    private static readonly DateTimeOffset Now = SampleValues.Start;

    public static void AddTo(CaseList<StoreFixture<IRunJournal>> cases) => cases
        .Add("LeaseAsync gives the lease: its ticket, holder, end and fence.", LeaseAsync_Free_Given)
        .Add(OneHolder, LeaseAsync_HeldByAnother_Null)
        .Add(OneHolder, LeaseAsync_AtOnce_OneHolder)
        .Add("LeaseAsync gives the same fence when the holder held it still, with the new end.", LeaseAsync_RenewedByItsHolder_SameFence)
        .Add(Higher, LeaseAsync_RunOutTakenByAnother_HigherFence)
        .Add(Higher, LeaseAsync_RunOutTakenByTheSame_HigherFence)
        .Add("With until at or before now its holder gives the lease back.", LeaseAsync_GivenBack_FreeAtOnce)
        .Add("Only its holder gives a lease back.", LeaseAsync_GivenBackByAnother_StillHeld)
        .Add("A lease is on one ticket of one tenant.", LeaseAsync_OtherTicketOrTenant_Free);

    private static async Task LeaseAsync_Free_Given(IRunJournal journal, CancellationToken cancellationToken)
    {
        var lease = await LeaseAsync(journal, "a", Now, Now.AddMinutes(1), cancellationToken).ConfigureAwait(false);
        var taken = Expect.NotNull(lease, "the lease on a ticket that nobody holds");
        Expect.Equal(new TicketLease(SampleRuns.Ticket, "a", Now.AddMinutes(1), taken.Fence), taken, "the lease");
    }

    private static async Task LeaseAsync_HeldByAnother_Null(IRunJournal journal, CancellationToken cancellationToken)
    {
        await LeaseAsync(journal, "a", Now, Now.AddMinutes(1), cancellationToken).ConfigureAwait(false);
        Expect.Equal(
            null,
            await LeaseAsync(journal, "b", Now.AddSeconds(59), Now.AddMinutes(2), cancellationToken).ConfigureAwait(false),
            "the lease, a second before it ends");
        Expect.Equal(
            null,
            await LeaseAsync(journal, "A", Now, Now.AddMinutes(2), cancellationToken).ConfigureAwait(false),
            "the lease for a holder that differs by case");
    }

    private static async Task LeaseAsync_AtOnce_OneHolder(IRunJournal journal, CancellationToken cancellationToken)
    {
        var fence = 0L;
        for (var round = 0; round < 5; round++)
        {
            var now = Now.AddHours(round);
            var leases = await Contenders.RunAsync(
                i => LeaseAsync(journal, $"h{i}", now, now.AddMinutes(1), cancellationToken),
                cancellationToken).ConfigureAwait(false);
            Expect.Equal(1, leases.Count(lease => lease is not null), $"holders in round {round}, of {Contenders.Count} that asked at once");
            var taken = leases.Single(lease => lease is not null)!;
            Expect.That(taken.Fence > fence, $"a fence above {fence}", $"{taken.Fence}");
            fence = taken.Fence;
        }
    }

    private static async Task LeaseAsync_RenewedByItsHolder_SameFence(IRunJournal journal, CancellationToken cancellationToken)
    {
        var taken = await LeaseAsync(journal, "a", Now, Now.AddMinutes(1), cancellationToken).ConfigureAwait(false);
        var renewed = await LeaseAsync(journal, "a", Now.AddSeconds(30), Now.AddMinutes(2), cancellationToken).ConfigureAwait(false);
        Expect.Equal(taken! with { Until = Now.AddMinutes(2) }, renewed, "the renewed lease");
        Expect.Equal(
            null,
            await LeaseAsync(journal, "b", Now.AddSeconds(90), Now.AddMinutes(3), cancellationToken).ConfigureAwait(false),
            "the lease within its new time");
    }

    private static Task LeaseAsync_RunOutTakenByAnother_HigherFence(IRunJournal journal, CancellationToken cancellationToken) =>
        ExpectHigherFenceAsync(journal, "b", cancellationToken);

    private static Task LeaseAsync_RunOutTakenByTheSame_HigherFence(IRunJournal journal, CancellationToken cancellationToken) =>
        ExpectHigherFenceAsync(journal, "a", cancellationToken);

    private static async Task LeaseAsync_GivenBack_FreeAtOnce(IRunJournal journal, CancellationToken cancellationToken)
    {
        var taken = await LeaseAsync(journal, "a", Now, Now.AddMinutes(1), cancellationToken).ConfigureAwait(false);
        await LeaseAsync(journal, "a", Now, Now, cancellationToken).ConfigureAwait(false);
        var next = await LeaseAsync(journal, "b", Now, Now.AddMinutes(1), cancellationToken).ConfigureAwait(false);
        Expect.That(next?.Fence > taken!.Fence, $"a fence above {taken.Fence}", $"{next?.Fence}");
    }

    private static async Task LeaseAsync_GivenBackByAnother_StillHeld(IRunJournal journal, CancellationToken cancellationToken)
    {
        await LeaseAsync(journal, "a", Now, Now.AddMinutes(1), cancellationToken).ConfigureAwait(false);
        Expect.Equal(null, await LeaseAsync(journal, "b", Now, Now, cancellationToken).ConfigureAwait(false), "what giving another's lease back gives");
        Expect.Equal(null, await LeaseAsync(journal, "c", Now, Now.AddMinutes(1), cancellationToken).ConfigureAwait(false), "the lease after that");
    }

    private static async Task LeaseAsync_OtherTicketOrTenant_Free(IRunJournal journal, CancellationToken cancellationToken)
    {
        await LeaseAsync(journal, "a", Now, Now.AddMinutes(1), cancellationToken).ConfigureAwait(false);
        foreach (var other in (TicketId[])[SampleRuns.SameIdElsewhere, SampleRuns.Ticket with { Value = "t1" }])
        {
            var lease = await journal.LeaseAsync(other, "b", Now, Now.AddMinutes(1), cancellationToken).ConfigureAwait(false);
            Expect.NotNull(lease, $"a lease on '{other}' of the tenant '{other.Tenant}'");
        }
    }

    private static async Task ExpectHigherFenceAsync(IRunJournal journal, string holder, CancellationToken cancellationToken)
    {
        var taken = await LeaseAsync(journal, "a", Now, Now.AddMinutes(1), cancellationToken).ConfigureAwait(false);
        var next = await LeaseAsync(journal, holder, Now.AddMinutes(1), Now.AddMinutes(2), cancellationToken).ConfigureAwait(false);
        Expect.That(next?.Fence > taken!.Fence, $"a fence above {taken.Fence}", $"{next?.Fence}");
    }

    private static Task<TicketLease?> LeaseAsync(IRunJournal journal, string holder, DateTimeOffset now, DateTimeOffset until,
        CancellationToken cancellationToken) =>
        journal.LeaseAsync(SampleRuns.Ticket, holder, now, until, cancellationToken);
}
