using AiAssistant.Answering;
using AiAssistant.Runs;
using AiAssistant.Testing;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.Runs;

/// <summary>Parties that fail, hang or lose what they were asked.</summary>
public sealed class FaultTests
{
    private static readonly TicketId Ticket = RunHost.Ticket;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task Desk_FailsForAWhile_BacksOffAndReplies()
    {
        await using var host = new RunHost();
        host.Desk.FailNextFind(2);
        host.Desk.FailNext(times: 1);
        var id = await host.OpenAsync();
        List<TimeSpan> waits = [];

        for (var i = 0; i < 3; i++)
        {
            var waiting = await host.DriveAsync(id);
            Assert.NotEqual(RunState.Completed, waiting.State);
            Assert.Equal(RunFaults.Failed, waiting.Fault!.Code);
            waits.Add(waiting.NextTry - host.Clock.GetUtcNow());
            host.Clock.Advance(waits[^1] - TimeSpan.FromTicks(1));
            Assert.Equal(waiting.Revision, (await host.DriveAsync(id)).Revision);
            host.Clock.Advance(TimeSpan.FromTicks(1));
        }

        Assert.Equal(RunEnd.Replied, (await host.DriveAsync(id)).End);
        Assert.Equal("The answer.", host.OnlyReply);
        Assert.InRange(waits[0], TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.5));
        Assert.Equal(waits[0] * 2, waits[1]);
        Assert.Equal(waits[0], waits[2]);
    }

    [Theory]
    [InlineData(RunHost.FullDesk)]
    [InlineData(DeskCapabilities.None)]
    [Trait("Requirement", "S40")]
    public async Task Desk_LosesTheConfirmation_OneReply(DeskCapabilities capabilities)
    {
        await using var host = new RunHost(capabilities: capabilities);
        host.Desk.LoseNextConfirmation();
        var id = await host.OpenAsync();

        await host.DriveToEndAsync();

        Assert.Equal(RunEnd.Replied, (await host.RunAsync(id)).End);
        Assert.Single(host.Replies);
        Assert.Equal(0, host.Desk.DuplicateMessages);
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task Desk_HangsWhenRead_TimesOutAndIsTriedAgain()
    {
        var called = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = new RunHost(reading: () => called.TrySetResult());
        host.Desk.HangNextFind();
        var id = await host.OpenAsync();

        var drive = host.DriveAsync();
        await LetTimePassAsync(host, called.Task, new RunOptions().DeskTimeout);
        await drive;

        Assert.Equal(new Finding(RunFaults.TimedOut, "Runs.DeskTimeout"), (await host.RunAsync(id)).Fault);
        await host.DriveToEndAsync();
        Assert.Equal("The answer.", host.OnlyReply);
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task Desk_HangsWhenWritten_TimesOutAndIsTriedAgain()
    {
        var called = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = new RunHost();
        host.Desk.HangNext(when: _ =>
        {
            called.TrySetResult();
            return true;
        });
        var id = await host.OpenAsync();

        var drive = host.DriveAsync();
        await LetTimePassAsync(host, called.Task, new RunOptions().DeskTimeout);
        await drive;

        Assert.Equal(new Finding(RunFaults.TimedOut, "Runs.DeskTimeout"), (await host.RunAsync(id)).Fault);
        await host.DriveToEndAsync();
        Assert.Equal("The answer.", host.OnlyReply);
    }

    [Fact]
    [Trait("Requirement", "S39")]
    [Trait("Requirement", "S40")]
    public async Task Assistant_HangsAndIgnoresCancellation_FallbackDeadlinePassed()
    {
        var asked = new TaskCompletionSource();
        await using var host = new RunHost(new ScriptedAssistant((_, _) =>
        {
            asked.SetResult();
            return new TaskCompletionSource<Outcome>().Task;
        }));

        await AssertFallsBackAsync(host, UnansweredReason.DeadlinePassed, asked.Task);
    }

    [Fact]
    public async Task Assistant_BlocksItsThread_FallbackDeadlinePassed()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var blocked = new ManualResetEventSlim();
        await using var host = new RunHost(new ScriptedAssistant((_, _) =>
        {
            asked.SetResult();
            blocked.Wait(Token);
            throw new InvalidOperationException();
        }));

        try
        {
            await AssertFallsBackAsync(host, UnansweredReason.DeadlinePassed, asked.Task);
        }
        finally
        {
            blocked.Set();
        }
    }

    [Fact]
    public async Task Assistant_ThrowsOnCancellationCallback_FallbackDeadlinePassed()
    {
        var asked = new TaskCompletionSource();
        await using var host = new RunHost(new ScriptedAssistant((_, token) =>
        {
            token.Register(() => throw new InvalidOperationException("hostile"));
            asked.SetResult();
            return new TaskCompletionSource<Outcome>().Task;
        }));

        await AssertFallsBackAsync(host, UnansweredReason.DeadlinePassed, asked.Task);
    }

    [Fact]
    [Trait("Requirement", "S39")]
    [Trait("Requirement", "S40")]
    public async Task Assistant_Throws_FallbackInternalError()
    {
        await using var host = new RunHost(new ScriptedAssistant((_, _) => throw new InvalidOperationException("broken")));

        await AssertFallsBackAsync(host, UnansweredReason.InternalError);
    }

    [Fact]
    public async Task Assistant_CancelsItself_FallbackInternalError()
    {
        await using var host = new RunHost(new ScriptedAssistant((_, _) => throw new OperationCanceledException()));

        await AssertFallsBackAsync(host, UnansweredReason.InternalError);
    }

    [Fact]
    public async Task Assistant_ReturnsNull_FallbackInternalError()
    {
        await using var host = new RunHost(new ScriptedAssistant((_, _) => Task.FromResult<Outcome>(null!)));

        await AssertFallsBackAsync(host, UnansweredReason.InternalError);
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task Deadline_PassedBeforeAnswering_FallbackWithoutAsking()
    {
        await using var host = new RunHost();
        var id = await host.OpenAsync();
        host.Clock.Advance(new RunOptions().Deadline);

        Assert.Equal(RunEnd.Replied, (await host.DriveAsync(id)).End);

        Assert.Equal(Flows.Fallback, host.OnlyReply);
        Assert.Empty(host.Assistant.Asked);
        Assert.Equal(UnansweredReason.DeadlinePassed, (await host.CausedAsync(TicketEventKind.AssistantFailed)).Event.Cause!.Reason);
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task DeadLetter_AfterTheLimit_IsListedAndResumed()
    {
        await using var host = new RunHost(configure: options => options.Runs.DeadLetterAfter = TimeSpan.FromMinutes(5));
        var isDown = true;
        host.Desk.FailNext(times: 1000, when: _ => isDown);
        var id = await host.OpenAsync();

        await host.DriveToEndAsync();

        Assert.Equal(RunState.DeadLetter, (await host.RunAsync(id)).State);
        Assert.Contains(await DeadLettersAsync(host), run => run.Id == id && run.State == RunState.DeadLetter);
        Assert.Empty(host.Replies);

        await using var mended = new RunHost(former: host);
        isDown = false;
        Assert.True(await mended.Log.ResumeAsync(id, Token));
        Assert.Equal(RunEnd.Replied, (await mended.DriveAsync(id)).End);
        Assert.Equal("The answer.", mended.OnlyReply);
        Assert.False(await mended.Log.ResumeAsync(id, Token));
    }

    [Fact]
    public async Task Resume_Unknown_IsFalse()
    {
        await using var host = new RunHost();

        Assert.False(await host.Log.ResumeAsync(new RunId(default, "none"), Token));
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task Notifier_KeepsFailing_NextMessageIsAnswered()
    {
        await using var host = new RunHost();
        host.WorkflowsAre(Flows.Answering, Flows.On(new NewTicketTrigger(), new NotifyAction(["shop@example.com"], "New", "Look")));
        host.Notifier.FailNext(times: 3);
        var first = await host.DriveAsync(await host.OpenAsync());
        Assert.Equal(RunState.Planned, first.State);

        var second = await host.DriveAsync(await host.WriteAsync());

        Assert.Equal(RunEnd.Replied, second.End);
        Assert.Equal(2, host.Replies.Count());
        await host.DriveToEndAsync();
        Assert.Single(host.Notifier.Sent);
    }

    [Fact]
    public async Task Notifier_KeepsFailing_SameMessageAgainIsCovered()
    {
        await using var host = new RunHost();
        host.WorkflowsAre(Flows.Answering, Flows.On(new NewTicketTrigger(), new NotifyAction(["shop@example.com"], "New", "Look")));
        host.Notifier.FailNext();
        var first = await host.DriveAsync(await host.OpenAsync());

        await host.Events.HandleAsync(new TicketEvent { Id = "again", Ticket = Ticket, Kind = TicketEventKind.NewMessage, MessageId = first.Snapshot!.MessageId }, Token);
        await host.DriveToEndAsync();

        Assert.Single(host.Replies);
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task Message_NotYetShownByTheDesk_IsWaitedFor()
    {
        await using var host = new RunHost();
        await host.DriveAsync(await host.OpenAsync());
        var late = await host.Events.HandleAsync(new TicketEvent { Id = "late", Ticket = Ticket, Kind = TicketEventKind.NewMessage, MessageId = "late" }, Token);

        var waiting = await host.DriveAsync(late);
        Assert.Equal((RunState.Accepted, RunFaults.MessageMissing), (waiting.State, waiting.Fault!.Code));
        host.Desk.Edit(Ticket, ticket => ticket with { Messages = [.. ticket.Messages, new TicketMessage("late", MessageAuthor.Customer, "Late", host.Clock.GetUtcNow())] });
        host.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(RunEnd.Replied, (await host.DriveAsync(late)).End);
        Assert.Equal(2, host.Replies.Count());
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task Message_NeverShownByTheDesk_FallbackAfterTheDeadline()
    {
        await using var host = new RunHost();
        await host.DriveAsync(await host.OpenAsync());
        var late = await host.Events.HandleAsync(new TicketEvent { Id = "late", Ticket = Ticket, Kind = TicketEventKind.NewMessage, MessageId = "gone" }, Token);

        await host.DriveToEndAsync();

        Assert.Equal(RunEnd.Replied, (await host.RunAsync(late)).End);
        Assert.Equal(["The answer.", Flows.Fallback], host.Replies.Select(reply => reply.Text));
    }

    [Fact]
    public async Task Ticket_Unknown_EndsWithAFault()
    {
        await using var host = new RunHost();
        var id = await host.PressAsync();

        Assert.Equal(RunState.Accepted, (await host.DriveAsync(id)).State);
        await host.DriveToEndAsync();

        var run = await host.RunAsync(id);
        Assert.Equal((RunState.Completed, null), (run.State, run.End));
        Assert.Equal(new Finding(RunFaults.TicketMissing, "T1"), run.Fault);
    }

    [Fact]
    public async Task Ticket_DeletedBeforeTheSend_EndsHandedOver()
    {
        RunHost? host = null;
        host = new RunHost(new ScriptedAssistant((_, _) =>
        {
            host!.Desk.RemoveTicket(Ticket);
            return Task.FromResult(ScriptedAssistant.Answer("The answer."));
        }));
        await using var disposing = host;

        var run = await host.DriveAsync(await host.OpenAsync());

        Assert.Equal((RunState.Completed, RunEnd.HandedOver), (run.State, run.End));
        Assert.Equal(RunFaults.TicketMissing, Assert.Single(run.Effects).Reason);
    }

    [Fact]
    public async Task Notify_NoNotifier_IsRejectedWithACode()
    {
        await using var host = new RunHost(withNotifier: false);
        host.WorkflowsAre(Flows.On(new NewTicketTrigger(), new NotifyAction(["shop@example.com"], "New", "Look")));

        var run = await host.DriveAsync(await host.OpenAsync());

        Assert.Equal((EffectState.Rejected, RunFaults.NoNotifier), (Assert.Single(run.Effects).State, run.Effects[0].Reason));
    }

    private static async Task AssertFallsBackAsync(RunHost host, UnansweredReason reason, Task? hangs = null)
    {
        var id = await host.OpenAsync();
        var drive = host.DriveAsync();
        if (hangs is not null)
        {
            await LetTimePassAsync(host, hangs, new RunOptions().AnswerTimeout);
        }

        await drive;
        var run = await host.RunAsync(id);
        Assert.Equal((RunState.Completed, RunEnd.Replied), (run.State, run.End));
        Assert.Equal(Flows.Fallback, host.OnlyReply);
        Assert.Equal(reason, run.Outcome!.Reason);
        Assert.Equal(reason, (await host.CausedAsync(TicketEventKind.AssistantFailed)).Event.Cause!.Reason);
    }

    /// <summary>Moves the clock once the party has been called and is waited for.</summary>
    private static async Task LetTimePassAsync(RunHost host, Task called, TimeSpan time)
    {
        await called.WaitAsync(Token);
        await host.Clock.WaitForTimersAsync(1, Token);
        host.Clock.Advance(time);
    }

    private static async Task<List<Run>> DeadLettersAsync(RunHost host)
    {
        var runs = new List<Run>();
        await foreach (var run in host.Log.ListAsync(default, new RunFilter { State = RunState.DeadLetter }, Token))
        {
            runs.Add(run);
        }

        return runs;
    }
}
