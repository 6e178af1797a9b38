using AiAssistant.Answering;
using AiAssistant.Runs;
using AiAssistant.Testing;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.Runs;

/// <summary>Each customer message that was taken on ends in exactly one way.</summary>
public sealed class RunEndTests
{
    private static readonly TicketId Ticket = RunHost.Ticket;

    [Fact]
    [Trait("Requirement", "S33")]
    [Trait("Requirement", "S40")]
    public async Task Replied_ByAnAnswer_CarriesTheChoiceOfAnAgent()
    {
        await using var host = new RunHost();

        var run = await host.DriveAsync(await host.OpenAsync());

        Assert.Equal((RunState.Completed, RunEnd.Replied), (run.State, run.End));
        var sent = Assert.IsType<SendMessage>(Assert.Single(host.Desk.Applied).Change);
        Assert.Equal("The answer.", sent.Text);
        Assert.Equal([MessageChoice.ContactAgent], sent.Choices);
    }

    [Fact]
    [Trait("Requirement", "S33")]
    public async Task Replied_DeskWithoutButtons_TextSaysHowToChoose()
    {
        await using var host = new RunHost(capabilities: DeskCapabilities.None);

        await host.DriveAsync(await host.OpenAsync());

        Assert.StartsWith("The answer.", host.OnlyReply);
        Assert.NotEqual("The answer.", host.OnlyReply);
    }

    [Fact]
    [Trait("Requirement", "S31")]
    [Trait("Requirement", "S33")]
    [Trait("Requirement", "S40")]
    public async Task Replied_ByTheFallback_CarriesTheChoiceOfAnAgent()
    {
        await using var host = new RunHost(new ScriptedAssistant(ScriptedAssistant.Unanswered(UnansweredReason.NoEvidence)));

        var run = await host.DriveAsync(await host.OpenAsync());

        Assert.Equal(RunEnd.Replied, run.End);
        var sent = Assert.IsType<SendMessage>(Assert.Single(host.Desk.Applied).Change);
        Assert.Equal(Flows.Fallback, sent.Text);
        Assert.Equal([MessageChoice.ContactAgent], sent.Choices);
    }

    [Fact]
    public async Task Replied_MessagePerLanguage_TheCustomersIsSent()
    {
        await using var host = new RunHost(new ScriptedAssistant(new Outcome(OutcomeKind.Unanswered) { Language = "pl" }));
        var fallback = new LocalizedText("Later.") { Texts = new Dictionary<string, string> { ["pl"] = "Później." } };
        host.WorkflowsAre(Flows.On(new NewTicketTrigger(), new UseAssistantAction(["Shop"], fallback, "Agent")));

        await host.DriveAsync(await host.OpenAsync());

        Assert.Equal("Później.", host.OnlyReply);
    }

    [Fact]
    public async Task Replied_AnsweredWithoutAText_FallbackIsSent()
    {
        await using var host = new RunHost(new ScriptedAssistant(new Outcome(OutcomeKind.Answered) { Text = " " }));

        await host.DriveAsync(await host.OpenAsync());

        Assert.Equal(Flows.Fallback, host.OnlyReply);
        Assert.Equal(UnansweredReason.InternalError, (await host.CausedAsync(TicketEventKind.AssistantFailed)).Event.Cause!.Reason);
    }

    [Fact]
    public async Task NoWorkflowMatches_NothingIsTakenOn()
    {
        await using var host = new RunHost();
        host.WorkflowsAre();

        var run = await host.DriveAsync(await host.OpenAsync());

        Assert.Equal((RunState.Completed, null), (run.State, run.End));
        Assert.Empty(host.Desk.Applied);
    }

    [Fact]
    public async Task CoveredBy_SecondMessageBeforeTheFirstIsDriven_OneReplyToBoth()
    {
        await using var host = new RunHost();
        var first = await host.OpenAsync();
        var second = await host.WriteAsync();

        await host.DriveAsync();

        var covered = await host.RunAsync(first);
        Assert.Equal((RunEnd.CoveredBy, second), (covered.End, covered.CoveredBy));
        Assert.Equal(RunEnd.Replied, (await host.RunAsync(second)).End);
        Assert.Equal("The answer.", host.OnlyReply);
        Assert.Equal(2, Assert.Single(host.Assistant.Asked).Messages.Count);
    }

    [Fact]
    public async Task CoveredBy_ThreeMessages_TheNewestReplies()
    {
        await using var host = new RunHost();
        RunId[] ids = [await host.OpenAsync(), await host.WriteAsync("2"), await host.WriteAsync("3")];

        await host.DriveAsync();

        Assert.Equal([ids[2], ids[2], null], (await host.ListAsync()).Select(run => run.CoveredBy));
        Assert.Single(host.Replies);
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task CoveredBy_NewerMessageMatchesNoWorkflow_ItInheritsTheAction()
    {
        await using var host = new RunHost();
        host.WorkflowsAre(Flows.AnsweringNewTickets);
        var first = await host.OpenAsync();
        var second = await host.WriteAsync();

        await host.DriveAsync();

        Assert.Equal(second, (await host.RunAsync(first)).CoveredBy);
        Assert.Equal(RunEnd.Replied, (await host.RunAsync(second)).End);
        Assert.Single(host.Replies);
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task CoveredBy_OlderMessagesConditionFailed_NewerOneSendsTheFallback()
    {
        await using var host = new RunHost();
        host.WorkflowsAre(Flows.On([new NewTicketTrigger(), new WorkingHoursCondition("gone")], Flows.UseAssistant));
        var first = await host.OpenAsync();
        var second = await host.WriteAsync();

        await host.DriveAsync();

        Assert.Equal(second, (await host.RunAsync(first)).CoveredBy);
        Assert.Equal(RunEnd.Replied, (await host.RunAsync(second)).End);
        Assert.Equal(Flows.Fallback, host.OnlyReply);
    }

    [Fact]
    public async Task CoveredBy_MessageThatTheReplyKnewAlready_TheOlderRun()
    {
        await using var host = new RunHost();
        var first = await host.OpenAsync();
        var message = host.Desk.CustomerWrites(Ticket, "One more thing");
        await host.DriveAsync();

        var second = await host.Events.HandleAsync(
            new TicketEvent { Id = "late", Ticket = Ticket, Kind = TicketEventKind.NewMessage, MessageId = message.Id }, TestContext.Current.CancellationToken);
        await host.DriveAsync();

        var covered = await host.RunAsync(second);
        Assert.Equal((RunEnd.CoveredBy, first), (covered.End, covered.CoveredBy));
        Assert.Single(host.Replies);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CoveredBy_NewTicketAndNewMessageForTheSameMessage_OneReply(bool drivenBetween)
    {
        await using var host = new RunHost();
        var first = await host.OpenAsync();
        if (drivenBetween)
        {
            await host.DriveAsync();
        }

        var second = await host.Events.HandleAsync(
            new TicketEvent { Id = "same", Ticket = Ticket, Kind = TicketEventKind.NewMessage, MessageId = host.Desk.Get(Ticket).Messages[0].Id },
            TestContext.Current.CancellationToken);
        await host.DriveAsync();

        Assert.Equal(first, (await host.RunAsync(second)).CoveredBy);
        Assert.Single(host.Replies);
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task LeftToAgent_AgentRepliedBefore_NoteAndNoReply()
    {
        await using var host = new RunHost();
        host.SettingsAre(new TenantSettings { CloseAnsweredTickets = true });
        var id = await host.OpenAsync();
        host.Desk.AgentReplies(Ticket, "I am on it.");

        var run = await host.DriveAsync(id);

        AssertLeftToAgent(host, run);
        Assert.Empty(host.Assistant.Asked);
    }

    [Fact]
    public async Task LeftToAgent_AgentTookTheTicketOver_NoteAndNoReply()
    {
        await using var host = new RunHost();
        var id = await host.OpenAsync();
        host.Desk.Edit(Ticket, ticket => ticket with { Agent = "Anna" });

        AssertLeftToAgent(host, await host.DriveAsync(id));
    }

    [Theory]
    [InlineData(RunHost.FullDesk)]
    [InlineData(DeskCapabilities.None)]
    public async Task LeftToAgent_AgentRepliesWhileTheAnswerIsWritten_NoteAndNoReply(DeskCapabilities capabilities)
    {
        RunHost? host = null;
        host = new RunHost(
            new ScriptedAssistant((_, _) =>
            {
                host!.Desk.AgentReplies(Ticket, "I am on it.");
                return Task.FromResult(ScriptedAssistant.Answer("The answer."));
            }),
            capabilities);
        await using var disposing = host;
        host.WorkflowsAre(Flows.Answering, Flows.On(new NewTicketTrigger(), new AddTagAction("new")));
        host.SettingsAre(new TenantSettings { CloseAnsweredTickets = true });

        var run = await host.DriveAsync(await host.OpenAsync());

        AssertLeftToAgent(host, run);
        Assert.Equal(["new"], host.Desk.Get(Ticket).Tags);
    }

    [Fact]
    public async Task LeftToAgent_AgentRepliesJustBeforeTheSend_TheDesksRevisionTells()
    {
        await using var host = new RunHost();
        host.Desk.BeforeNext(_ => host.Desk.AgentReplies(Ticket, "I am on it."), change => change is SendMessage);

        var run = await host.DriveAsync(await host.OpenAsync());

        AssertLeftToAgent(host, run);
        Assert.Equal(1, run.Conflicts);
    }

    [Fact]
    public async Task HandedOver_RateLimit_NoteAndAssistantFailed()
    {
        await using var host = new RunHost();
        host.SettingsAre(new TenantSettings { MaxRepliesPerHour = 1 });
        host.WorkflowsAre(Flows.Answering, Flows.On(new AssistantFailedTrigger { Reasons = [UnansweredReason.RateLimited] }, new AssignAction(Team: "people")));
        await host.DriveAsync(await host.OpenAsync());

        var run = await host.DriveAsync(await host.WriteAsync());

        Assert.Equal((RunState.Completed, RunEnd.HandedOver), (run.State, run.End));
        Assert.Single(host.Replies);
        Assert.Single(host.Desk.NotesOf(Ticket));
        Assert.Equal("people", host.Desk.Get(Ticket).Team);

        host.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(RunEnd.Replied, (await host.DriveAsync(await host.WriteAsync())).End);
    }

    [Fact]
    public async Task RateLimit_FixedMessagesInALoop_Stop()
    {
        await using var host = new RunHost();
        host.SettingsAre(new TenantSettings { MaxRepliesPerHour = 2 });
        host.WorkflowsAre(Flows.On(new NewMessageTrigger(), new SendMessageAction("We are closed.")));
        await host.DriveAsync(await host.OpenAsync());
        for (var i = 0; i < 5; i++)
        {
            await host.DriveAsync(await host.WriteAsync("I am out of office."));
        }

        Assert.Equal(2, host.Replies.Count());
    }

    [Fact]
    [Trait("Requirement", "S39")]
    [Trait("Requirement", "S44")]
    public async Task HandedOver_AnswerAndFallbackRejected_AssistantFailed()
    {
        await using var host = new RunHost();
        host.WorkflowsAre(Flows.Answering, Flows.On(new AssistantFailedTrigger(), new NotifyAction(["shop@example.com"], "Failed", "Please look")));
        host.Desk.RejectNext("tooLong", times: 2, when: change => change is SendMessage);

        var run = await host.DriveAsync(await host.OpenAsync());

        Assert.Equal((RunState.Completed, RunEnd.HandedOver), (run.State, run.End));
        Assert.Empty(host.Replies);
        Assert.Equal(["tooLong", "tooLong"], run.Effects.Where(effect => effect.State == EffectState.Rejected).Select(effect => effect.Reason));
        Assert.Equal(["shop@example.com"], Assert.Single(host.Notifier.Sent).Notification.Recipients);
    }

    [Fact]
    public async Task Replied_AnswerRejected_FallbackIsSentAndPartialBecomesWhole()
    {
        await using var host = new RunHost(new ScriptedAssistant(ScriptedAssistant.Partial("Half.", UnansweredReason.NoEvidence)));
        host.Desk.RejectNext();

        var run = await host.DriveAsync(await host.OpenAsync());

        Assert.Equal(RunEnd.Replied, run.End);
        Assert.Equal(Flows.Fallback, host.OnlyReply);
        var cause = (await host.CausedAsync(TicketEventKind.AssistantFailed)).Event.Cause!;
        Assert.Equal((UnansweredReason.InternalError, false), (cause.Reason!.Value, cause.IsPartial));
    }

    [Fact]
    public async Task OutOfHoursNotice_OnTopOfAnAnswer_IsDropped()
    {
        await using var host = new RunHost();
        host.WorkflowsAre(Flows.On(new NewMessageTrigger(), new SendMessageAction("We are closed."), new AddTagAction("night")), Flows.Answering);

        var run = await host.DriveAsync(await host.OpenAsync());

        Assert.Equal("The answer.", host.OnlyReply);
        Assert.Equal(["night"], host.Desk.Get(Ticket).Tags);
        Assert.Equal(RunFaults.AssistantReplies, Assert.Single(run.Effects, effect => effect.State == EffectState.Dropped).Reason);
    }

    [Fact]
    public async Task FixedMessage_NoAssistantInvolved_IsSent()
    {
        await using var host = new RunHost();
        host.WorkflowsAre(Flows.On(new NewMessageTrigger(), new SendMessageAction("We are closed.")));

        var run = await host.DriveAsync(await host.OpenAsync());

        Assert.Null(run.End);
        Assert.Equal("We are closed.", host.OnlyReply);
    }

    private static void AssertLeftToAgent(RunHost host, Run run)
    {
        Assert.Equal((RunState.Completed, RunEnd.LeftToAgent), (run.State, run.End));
        Assert.Empty(host.Replies);
        Assert.Equal([RunNotes.LeftToAgent], host.Desk.NotesOf(Ticket));
        Assert.NotEqual(TicketStatus.Closed, host.Desk.Get(Ticket).Status);
    }
}
