using AiAssistant.Tickets;

namespace AiAssistant.Testing.Tests;

public sealed class FakeTicketDeskTests
{
    private static readonly TicketId Id = new(new TenantId("a"), "1");
    private readonly ManualTimeProvider _clock = new();
    private readonly FakeTicketDesk _desk;

    public FakeTicketDeskTests()
    {
        _desk = new FakeTicketDesk(timeProvider: _clock);
        _desk.AddTicket(Id, "Where is my parcel?");
    }

    [Fact]
    public async Task FindAsync_OtherTenant_FindsNothing()
    {
        Assert.NotNull(await _desk.FindAsync(Id, TestContext.Current.CancellationToken));
        Assert.Null(await _desk.FindAsync(Id with { Tenant = new TenantId("b") }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ApplyAsync_SendMessage_ComesBackAsAssistantWithItsKey()
    {
        var before = _desk.Get(Id).Revision;

        var result = await _desk.ApplyAsync(Send("On its way."), new ChangeContext("k1", before), TestContext.Current.CancellationToken);

        var ticket = _desk.Get(Id);
        Assert.Equal(ChangeResult.Applied(ticket.Revision), result);
        Assert.NotEqual(before, ticket.Revision);
        Assert.Equal(new TicketMessage("m2", MessageAuthor.Assistant, "On its way.", _clock.GetUtcNow()) { IdempotencyKey = "k1" }, ticket.Messages[^1]);
        Assert.Equal("k1", Assert.Single(_desk.Applied).Context.IdempotencyKey);
    }

    [Fact]
    public async Task ApplyAsync_SameKeyAgain_IsAlreadyAppliedThoughTheRevisionMoved()
    {
        var context = new ChangeContext("k1", _desk.Get(Id).Revision);
        await _desk.ApplyAsync(Send("Once."), context, TestContext.Current.CancellationToken);

        var again = await _desk.ApplyAsync(Send("Once."), context, TestContext.Current.CancellationToken);

        Assert.Equal(ChangeStatus.AlreadyApplied, again.Status);
        Assert.Equal(2, _desk.Get(Id).Messages.Count);
        Assert.Equal((1, 0), (_desk.RepeatedChanges, _desk.DuplicateMessages));
    }

    [Fact]
    public async Task ApplyAsync_SameKeyOnADeskWithoutIdempotentSend_DeliversTwiceAndCountsIt()
    {
        var desk = new FakeTicketDesk(DeskCapabilities.None, _clock);
        desk.AddTicket(Id, "Hello");

        await desk.ApplyAsync(Send("Hi."), new ChangeContext("k1"), TestContext.Current.CancellationToken);
        var again = await desk.ApplyAsync(Send("Hi."), new ChangeContext("k1"), TestContext.Current.CancellationToken);

        Assert.Equal(ChangeResult.Applied(), again);
        Assert.Equal("", desk.Get(Id).Revision);
        Assert.Equal((1, 1, 3), (desk.RepeatedChanges, desk.DuplicateMessages, desk.Get(Id).Messages.Count));
    }

    [Fact]
    public async Task ApplyAsync_CustomerWroteMeanwhile_IsAConflictAndChangesNothing()
    {
        var revision = _desk.Get(Id).Revision;
        _desk.CustomerWrites(Id, "And my invoice?");

        var result = await _desk.ApplyAsync(Send("On its way."), new ChangeContext("k1", revision), TestContext.Current.CancellationToken);

        Assert.Equal(ChangeResult.Conflict(_desk.Get(Id).Revision), result);
        Assert.Empty(_desk.Applied);
    }

    [Fact]
    public async Task ApplyAsync_EachKindOfChange_IsSeenOnTheTicket()
    {
        TicketChange[] changes =
        [
            new SetStatus(Id, TicketStatus.Closed), new Assign(Id, "eva", null), new AddTag(Id, "vip"), new AddTag(Id, "VIP"), new AddTag(Id, "old"),
            new RemoveTag(Id, "OLD"), new AddNote(Id, "Look at this."),
        ];
        foreach (var (index, change) in changes.Index())
        {
            await _desk.ApplyAsync(change, new ChangeContext($"k{index}"), TestContext.Current.CancellationToken);
        }

        var ticket = _desk.Get(Id);
        Assert.Equal((TicketStatus.Closed, "eva"), (ticket.Status, ticket.Agent));
        Assert.Equal(["vip"], ticket.Tags);
        Assert.Equal(["Look at this."], _desk.NotesOf(Id));
        Assert.Equal(changes, _desk.Applied.Select(applied => applied.Change));
    }

    [Fact]
    public async Task ApplyAsync_NoSuchTicket_IsRejected()
    {
        var result = await _desk.ApplyAsync(new AddNote(Id with { Value = "2" }, "x"), new ChangeContext("k"), TestContext.Current.CancellationToken);

        Assert.Equal(ChangeResult.Rejected("ticket.unknown"), result);
    }

    [Fact]
    public async Task FailNext_OnlySends_FailsThoseThenPasses()
    {
        _desk.FailNext(times: 2, when: change => change is SendMessage);

        await _desk.ApplyAsync(new AddNote(Id, "untouched"), new ChangeContext("n"), TestContext.Current.CancellationToken);
        for (var i = 0; i < 2; i++)
        {
            var fault = await Assert.ThrowsAsync<AiAssistantException>(() => _desk.ApplyAsync(Send("x"), new ChangeContext("k"), TestContext.Current.CancellationToken));
            Assert.True(fault.IsTransient);
        }

        Assert.Equal(ChangeStatus.Applied, (await _desk.ApplyAsync(Send("x"), new ChangeContext("k"), TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public async Task LoseNextConfirmation_SentAgainWithItsKey_DeliversOnce()
    {
        _desk.LoseNextConfirmation();

        await Assert.ThrowsAsync<AiAssistantException>(() => _desk.ApplyAsync(Send("x"), new ChangeContext("k"), TestContext.Current.CancellationToken));
        Assert.Equal("k", _desk.Get(Id).Messages[^1].IdempotencyKey);

        Assert.Equal(ChangeStatus.AlreadyApplied, (await _desk.ApplyAsync(Send("x"), new ChangeContext("k"), TestContext.Current.CancellationToken)).Status);
        Assert.Equal(2, _desk.Get(Id).Messages.Count);
    }

    [Fact]
    public async Task RejectNextAndConflictNext_NextChanges_GetThatAnswer()
    {
        _desk.RejectNext("closed for good");
        _desk.ConflictNext();

        Assert.Equal(ChangeResult.Rejected("closed for good"), await _desk.ApplyAsync(Send("x"), new ChangeContext("k"), TestContext.Current.CancellationToken));
        Assert.Equal(ChangeResult.Conflict(_desk.Get(Id).Revision), await _desk.ApplyAsync(Send("x"), new ChangeContext("k"), TestContext.Current.CancellationToken));
        Assert.Empty(_desk.Applied);
    }

    [Fact]
    public async Task HangNext_Cancelled_AppliesNothing()
    {
        _desk.HangNext();
        _desk.HangNextFind();
        using var cancel = new CancellationTokenSource();
        var apply = _desk.ApplyAsync(Send("x"), new ChangeContext("k"), cancel.Token);
        var find = _desk.FindAsync(Id, cancel.Token);
        Assert.False(apply.IsCompleted || find.IsCompleted);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => apply);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => find);
        Assert.Empty(_desk.Applied);
    }

    [Fact]
    public async Task BeforeNext_AgentRepliesInBetween_IsAConflict()
    {
        _desk.BeforeNext(_ => _desk.AgentReplies(Id, "I take this."));

        var result = await _desk.ApplyAsync(Send("x"), new ChangeContext("k", _desk.Get(Id).Revision), TestContext.Current.CancellationToken);

        Assert.Equal(ChangeStatus.Conflict, result.Status);
        Assert.Equal(MessageAuthor.Agent, _desk.Get(Id).Messages[^1].Author);
    }

    [Fact]
    public async Task FailNextFind_Once_FailsOnce()
    {
        _desk.FailNextFind();

        await Assert.ThrowsAsync<AiAssistantException>(() => _desk.FindAsync(Id, TestContext.Current.CancellationToken));
        Assert.NotNull(await _desk.FindAsync(Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Edit_HostClosesTheTicket_GivesANewRevision()
    {
        var before = _desk.Get(Id).Revision;

        var after = _desk.Edit(Id, ticket => ticket with { Status = TicketStatus.Closed });

        Assert.NotEqual(before, after.Revision);
        Assert.True(_desk.RemoveTicket(Id));
        Assert.Throws<KeyNotFoundException>(() => _desk.Get(Id));
    }

    private static SendMessage Send(string text) => new(Id, text, [MessageChoice.ContactAgent]);
}
