using AiAssistant.Runs;
using AiAssistant.Tickets;

namespace AiAssistant.Tests.InMemory;

/// <summary>What every journal has to do.</summary>
public abstract class RunJournalContract
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private static readonly TicketId Ticket = new(default, "T1");
    private static readonly TicketId SameIdElsewhere = new(new TenantId("other"), "T1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract IRunJournal Create();

    [Fact]
    public async Task AcceptAsync_New_GivesSequenceAndRevision()
    {
        var journal = Create();

        var first = await journal.AcceptAsync(NewRun("a") with { Sequence = 99, Revision = 99 }, Token);
        var second = await journal.AcceptAsync(NewRun("b"), Token);

        Assert.Equal(1, first.Revision);
        Assert.True(second.Sequence > first.Sequence);
        Assert.Equal([first, second], await ListAsync(journal, new RunFilter { Ticket = Ticket }));
    }

    [Fact]
    public async Task AcceptAsync_SameIdAgain_TheStoredOneUnchanged()
    {
        var journal = Create();
        var first = await journal.AcceptAsync(NewRun("a"), Token);

        var again = await journal.AcceptAsync(NewRun("a") with { AcceptedAt = Now.AddDays(1) }, Token);

        Assert.Equal(first, again);
        Assert.Single(await ListAsync(journal, new RunFilter()));
    }

    [Fact]
    public async Task AcceptAsync_AtOnce_AcceptedOnce()
    {
        var journal = Create();

        var runs = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => journal.AcceptAsync(NewRun("a"), Token), Token)));

        Assert.Single(runs.Distinct());
        Assert.Single(await ListAsync(journal, new RunFilter()));
    }

    [Fact]
    public async Task LeaseAsync_HeldByAnother_IsNull()
    {
        var journal = Create();
        await journal.LeaseAsync(Ticket, "a", Now, Now.AddMinutes(1), Token);

        Assert.Null(await journal.LeaseAsync(Ticket, "b", Now.AddSeconds(59), Now.AddMinutes(2), Token));
        Assert.NotNull(await journal.LeaseAsync(SameIdElsewhere, "b", Now, Now.AddMinutes(1), Token));
    }

    [Fact]
    public async Task LeaseAsync_RenewedByItsHolder_SameFence()
    {
        var journal = Create();
        var taken = await journal.LeaseAsync(Ticket, "a", Now, Now.AddMinutes(1), Token);

        var renewed = await journal.LeaseAsync(Ticket, "a", Now.AddSeconds(30), Now.AddMinutes(2), Token);

        Assert.Equal(taken! with { Until = Now.AddMinutes(2) }, renewed);
        Assert.Null(await journal.LeaseAsync(Ticket, "b", Now.AddSeconds(90), Now.AddMinutes(3), Token));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public async Task LeaseAsync_RunOut_HigherFence(string holder)
    {
        var journal = Create();
        var taken = await journal.LeaseAsync(Ticket, "a", Now, Now.AddMinutes(1), Token);

        var next = await journal.LeaseAsync(Ticket, holder, Now.AddMinutes(1), Now.AddMinutes(2), Token);

        Assert.True(next!.Fence > taken!.Fence);
    }

    [Fact]
    public async Task LeaseAsync_GivenBack_IsFreeAtOnce()
    {
        var journal = Create();
        var taken = await journal.LeaseAsync(Ticket, "a", Now, Now.AddMinutes(1), Token);
        await journal.LeaseAsync(Ticket, "a", Now, Now, Token);

        var next = await journal.LeaseAsync(Ticket, "b", Now, Now.AddMinutes(1), Token);

        Assert.True(next!.Fence > taken!.Fence);
    }

    [Fact]
    public async Task LeaseAsync_AtOnce_OneHolder()
    {
        var journal = Create();

        var leases = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Task.Run(() => journal.LeaseAsync(Ticket, $"h{i}", Now, Now.AddMinutes(1), Token), Token)));

        Assert.Single(leases, lease => lease is not null);
    }

    [Fact]
    public async Task WriteAsync_ExpectedRevisionAndLatestFence_IsWritten()
    {
        var journal = Create();
        var run = await journal.AcceptAsync(NewRun("a"), Token);
        var lease = await journal.LeaseAsync(Ticket, "a", Now, Now.AddMinutes(1), Token);

        var write = await journal.WriteAsync(run with { State = RunState.Decided, Sequence = 99, Revision = 99 }, run.Revision, lease!.Fence, Token);

        Assert.True(write.IsWritten);
        Assert.True(write.Revision > run.Revision);
        Assert.Equal(run with { State = RunState.Decided, Revision = write.Revision }, Assert.Single(await ListAsync(journal, new RunFilter { Run = run.Id })));
    }

    [Fact]
    public async Task WriteAsync_OldRevision_Conflict()
    {
        var journal = Create();
        var run = await journal.AcceptAsync(NewRun("a"), Token);
        var lease = await journal.LeaseAsync(Ticket, "a", Now, Now.AddMinutes(1), Token);
        var first = await journal.WriteAsync(run with { Attempt = 1 }, run.Revision, lease!.Fence, Token);

        var second = await journal.WriteAsync(run with { Attempt = 2 }, run.Revision, lease.Fence, Token);

        Assert.Equal(new WriteResult(WriteStatus.Conflict, first.Revision), second);
        Assert.Equal(1, Assert.Single(await ListAsync(journal, new RunFilter())).Attempt);
    }

    [Fact]
    public async Task WriteAsync_FenceOfASupersededHolder_Conflict()
    {
        var journal = Create();
        var run = await journal.AcceptAsync(NewRun("a"), Token);
        var old = await journal.LeaseAsync(Ticket, "a", Now, Now.AddMinutes(1), Token);
        await journal.LeaseAsync(Ticket, "b", Now.AddMinutes(1), Now.AddMinutes(2), Token);

        var write = await journal.WriteAsync(run with { State = RunState.Decided }, run.Revision, old!.Fence, Token);

        Assert.False(write.IsWritten);
        Assert.Equal(RunState.Accepted, Assert.Single(await ListAsync(journal, new RunFilter())).State);
    }

    [Fact]
    public async Task WriteAsync_NoLeaseOrNoRun_Conflict()
    {
        var journal = Create();
        var run = await journal.AcceptAsync(NewRun("a"), Token);

        Assert.False((await journal.WriteAsync(run, run.Revision, 0, Token)).IsWritten);
        Assert.Equal(new WriteResult(WriteStatus.Conflict, 0), await journal.WriteAsync(NewRun("never"), 1, 1, Token));
    }

    [Fact]
    public async Task ListAsync_Filters_RestrictAndKeepTheOrder()
    {
        var journal = Create();
        var a = await journal.AcceptAsync(NewRun("a"), Token);
        var elsewhere = await journal.AcceptAsync(NewRun("a", SameIdElsewhere), Token);
        var b = await journal.AcceptAsync(NewRun("b"), Token);
        var dead = await journal.AcceptAsync(NewRun("c"), Token);
        var lease = await journal.LeaseAsync(Ticket, "h", Now, Now.AddMinutes(1), Token);
        await journal.WriteAsync(a with { State = RunState.Completed }, a.Revision, lease!.Fence, Token);
        await journal.WriteAsync(dead with { State = RunState.DeadLetter }, dead.Revision, lease.Fence, Token);

        Assert.Equal([a.Id, elsewhere.Id, b.Id, dead.Id], await IdsAsync(journal, new RunFilter()));
        Assert.Equal([a.Id, b.Id, dead.Id], await IdsAsync(journal, new RunFilter { Tenant = default(TenantId) }));
        Assert.Equal([elsewhere.Id], await IdsAsync(journal, new RunFilter { Ticket = SameIdElsewhere }));
        Assert.Equal([elsewhere.Id, b.Id], await IdsAsync(journal, new RunFilter { Open = true }));
        Assert.Equal([b.Id], await IdsAsync(journal, new RunFilter { Ticket = Ticket, Open = true }));
        Assert.Equal([a.Id, dead.Id], await IdsAsync(journal, new RunFilter { Open = false }));
        Assert.Empty(await IdsAsync(journal, new RunFilter { Tenant = SameIdElsewhere.Tenant, Ticket = Ticket }));
        Assert.Empty(await IdsAsync(journal, new RunFilter { Run = new RunId(default, "none") }));
    }

    [Fact]
    public async Task WriteAsync_DeadLetterResumed_IsOpenAgainInItsPlace()
    {
        var journal = Create();
        var a = await journal.AcceptAsync(NewRun("a"), Token);
        var b = await journal.AcceptAsync(NewRun("b"), Token);
        var lease = await journal.LeaseAsync(Ticket, "h", Now, Now.AddMinutes(1), Token);
        var write = await journal.WriteAsync(a with { State = RunState.DeadLetter }, a.Revision, lease!.Fence, Token);

        await journal.WriteAsync(a with { State = RunState.Planned }, write.Revision, lease.Fence, Token);

        Assert.Equal([a.Id, b.Id], await IdsAsync(journal, new RunFilter { Ticket = Ticket, Open = true }));
    }

    [Fact]
    public async Task Members_Cancelled_Throw()
    {
        var journal = Create();
        CancellationToken cancelled = new(canceled: true);
        await journal.AcceptAsync(NewRun("a"), Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => journal.AcceptAsync(NewRun("b"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => journal.LeaseAsync(Ticket, "a", Now, Now.AddMinutes(1), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in journal.ListAsync(new RunFilter(), cancelled))
            {
            }
        });
    }

    private static Run NewRun(string id, TicketId? ticket = null)
    {
        var of = ticket ?? Ticket;
        return new Run { Id = new RunId(of.Tenant, id), Event = new TicketEvent { Id = id, Ticket = of, Kind = TicketEventKind.NewMessage }, AcceptedAt = Now };
    }

    private static async Task<List<Run>> ListAsync(IRunJournal journal, RunFilter filter)
    {
        var runs = new List<Run>();
        await foreach (var run in journal.ListAsync(filter, Token))
        {
            runs.Add(run);
        }

        return runs;
    }

    private static async Task<List<RunId>> IdsAsync(IRunJournal journal, RunFilter filter) => [.. (await ListAsync(journal, filter)).Select(run => run.Id)];
}
