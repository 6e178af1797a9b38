using AiAssistant.Answering;
using AiAssistant.Runs;
using AiAssistant.Testing;
using AiAssistant.Tickets;
using AiAssistant.Workflows;
using Microsoft.Extensions.Options;

namespace AiAssistant.Tests.Runs;

/// <summary>Events that the library raises itself, and the button.</summary>
public sealed class ChainedEventTests
{
    private static readonly TicketId Ticket = RunHost.Ticket;

    [Fact]
    [Trait("Requirement", "S39")]
    [Trait("Requirement", "S41")]
    [Trait("Requirement", "S42")]
    [Trait("Requirement", "S43")]
    [Trait("Requirement", "S44")]
    public async Task AssistantFailed_ConditionsHold_AgentIsAssignedAndEmailSent()
    {
        await using var host = new RunHost(new ScriptedAssistant(ScriptedAssistant.Unanswered(UnansweredReason.NoEvidence)));
        host.WorkflowsAre(
            Flows.Answering,
            Flows.On([new AssistantFailedTrigger(), new SourceCondition(["allegro"])], new AssignAction(Agent: "Anna"), new NotifyAction(["shop@example.com"], "Help", "Look")),
            Flows.On([new AssistantFailedTrigger(), new SourceCondition(["email"])], new AddTagAction("wrong")),
            Flows.On(new AssistantFailedTrigger { Reasons = [UnansweredReason.BudgetSpent] }, new AddTagAction("wrong")));
        host.Desk.AddTicket(new Ticket { Id = Ticket, Source = "allegro", Messages = [new TicketMessage("m1", MessageAuthor.Customer, "?", host.Clock.GetUtcNow())] });

        await host.Events.HandleAsync(new TicketEvent { Id = "new", Ticket = Ticket, Kind = TicketEventKind.NewTicket }, TestContext.Current.CancellationToken);
        await host.DriveAsync();

        Assert.Equal(Flows.Fallback, host.OnlyReply);
        Assert.Equal("Anna", host.Desk.Get(Ticket).Agent);
        Assert.Equal("Help", Assert.Single(host.Notifier.Sent).Notification.Subject);
        Assert.Empty(host.Desk.Get(Ticket).Tags);
        var cause = (await host.CausedAsync(TicketEventKind.AssistantFailed)).Event.Cause!;
        Assert.Equal((UnansweredReason.NoEvidence, false, 1), (cause.Reason!.Value, cause.IsPartial, cause.Depth));
        Assert.Equal(["answer"], cause.Workflows);
    }

    [Fact]
    [Trait("Requirement", "S39")]
    public async Task AssistantFailed_PartOfTheMessageAnswered_FiresAsPartialAndTheTicketStaysOpen()
    {
        await using var host = new RunHost(new ScriptedAssistant(ScriptedAssistant.Partial("Half.", UnansweredReason.OfferUnknown)));
        host.SettingsAre(new TenantSettings { CloseAnsweredTickets = true });
        host.WorkflowsAre(Flows.Answering, Flows.On(new AssistantFailedTrigger(), new AddTagAction("look")));

        await host.DriveAsync(await host.OpenAsync());

        Assert.Equal("Half.", host.OnlyReply);
        Assert.Equal(["look"], host.Desk.Get(Ticket).Tags);
        Assert.Equal(TicketStatus.Open, host.Desk.Get(Ticket).Status);
        var cause = (await host.CausedAsync(TicketEventKind.AssistantFailed)).Event.Cause!;
        Assert.Equal((UnansweredReason.OfferUnknown, true), (cause.Reason!.Value, cause.IsPartial));
    }

    [Fact]
    [Trait("Requirement", "S39")]
    [Trait("Requirement", "S40")]
    public async Task ConditionError_FallbackOfThatWorkflowAndAssistantFailed()
    {
        await using var host = new RunHost();
        host.WorkflowsAre(
            Flows.On([new NewMessageTrigger(), new WorkingHoursCondition("gone")], Flows.UseAssistant),
            Flows.On(new AssistantFailedTrigger { Reasons = [UnansweredReason.ConditionError] }, new AddTagAction("look")));

        var run = await host.DriveAsync(await host.OpenAsync());

        Assert.Equal(RunEnd.Replied, run.End);
        Assert.Equal(Flows.Fallback, host.OnlyReply);
        Assert.Empty(host.Assistant.Asked);
        Assert.Equal(["look"], host.Desk.Get(Ticket).Tags);
    }

    [Fact]
    [Trait("Requirement", "S32")]
    [Trait("Requirement", "S33")]
    [Trait("Requirement", "S38")]
    public async Task AgentRequested_InWords_AgentMessageWorkflowAndOpenTicket()
    {
        await using var host = new RunHost(new ScriptedAssistant(new Outcome(OutcomeKind.AgentRequested)));
        host.SettingsAre(new TenantSettings { CloseAnsweredTickets = true });
        host.WorkflowsAre(
            Flows.Answering, Flows.On(new AgentRequestedTrigger(), new AssignAction(Team: "people")), Flows.On(new AssistantFailedTrigger(), new AddTagAction("failed")));
        await host.OpenAsync("I want a human");
        host.Desk.Edit(Ticket, ticket => ticket with { Status = TicketStatus.Closed });

        await host.DriveAsync();

        Assert.Equal(Flows.AgentMessage, host.OnlyReply);
        Assert.Equal(("people", TicketStatus.Open), (host.Desk.Get(Ticket).Team, host.Desk.Get(Ticket).Status));
        Assert.Empty(host.Desk.Get(Ticket).Tags);
        Assert.Equal(RunState.Completed, (await host.CausedAsync(TicketEventKind.AgentRequested)).State);
    }

    [Fact]
    [Trait("Requirement", "S32")]
    [Trait("Requirement", "S33")]
    [Trait("Requirement", "S38")]
    public async Task AgentRequested_ByTheButton_AgentMessageAndTheClosedTicketIsOpened()
    {
        await using var host = new RunHost();
        host.SettingsAre(new TenantSettings { CloseAnsweredTickets = true });
        host.WorkflowsAre(Flows.Answering, Flows.On(new AgentRequestedTrigger(), new AssignAction(Team: "people"), new SendMessageAction("We are back on Monday.")));
        await host.DriveAsync(await host.OpenAsync());
        Assert.Equal(TicketStatus.Closed, host.Desk.Get(Ticket).Status);

        var run = await host.DriveAsync(await host.PressAsync());

        Assert.Equal(RunEnd.Replied, run.End);
        Assert.Equal(["The answer.", Flows.AgentMessage, "We are back on Monday."], host.Replies.Select(reply => reply.Text));
        Assert.Equal(("people", TicketStatus.Open), (host.Desk.Get(Ticket).Team, host.Desk.Get(Ticket).Status));
    }

    [Fact]
    [Trait("Requirement", "S38")]
    public async Task AgentRequested_LaterMessageIsAnswered_TicketStaysOpen()
    {
        await using var host = new RunHost();
        host.SettingsAre(new TenantSettings { CloseAnsweredTickets = true });
        await host.DriveAsync(await host.OpenAsync());
        await host.DriveAsync(await host.PressAsync());

        var run = await host.DriveAsync(await host.WriteAsync());

        Assert.Equal(RunEnd.Replied, run.End);
        Assert.Equal(TicketStatus.Open, host.Desk.Get(Ticket).Status);
        Assert.Equal(RunFaults.AgentExpected, Assert.Single(run.Effects, effect => effect.State == EffectState.Dropped).Reason);
    }

    [Fact]
    [Trait("Requirement", "S38")]
    public async Task AgentRequested_ClosedTicketOfAnAgent_IsOpenedWithoutAMessage()
    {
        await using var host = new RunHost();
        host.Desk.AddTicket(Ticket, "Hello");
        host.Desk.AgentReplies(Ticket, "Done.");
        host.Desk.Edit(Ticket, ticket => ticket with { Status = TicketStatus.Closed });

        var run = await host.DriveAsync(await host.PressAsync());

        Assert.Equal(RunEnd.LeftToAgent, run.End);
        Assert.Empty(host.Replies);
        Assert.Equal(TicketStatus.Open, host.Desk.Get(Ticket).Status);
    }

    [Fact]
    [Trait("Requirement", "S32")]
    public async Task AgentRequested_TicketWithoutAnyRun_MessageOfTheWorkflowThatWouldAnswer()
    {
        await using var host = new RunHost();
        host.Desk.AddTicket(Ticket, "Hello");

        await host.DriveAsync(await host.PressAsync());

        Assert.Equal(Flows.AgentMessage, host.OnlyReply);
    }

    [Fact]
    [Trait("Requirement", "S32")]
    public async Task AgentRequested_WorkflowsConditionFails_AgentMessageAllTheSame()
    {
        await using var host = new RunHost();
        host.WorkflowsAre(Flows.On([new NewMessageTrigger(), new WorkingHoursCondition("gone")], Flows.UseAssistant));
        host.Desk.AddTicket(Ticket, "Hello");

        await host.DriveAsync(await host.PressAsync());

        Assert.Equal(Flows.AgentMessage, host.OnlyReply);
    }

    [Fact]
    public async Task Chain_WorkflowThatFiredBefore_DoesNotFireAgain()
    {
        await using var host = new RunHost(new ScriptedAssistant(new Outcome(OutcomeKind.AgentRequested)));
        host.WorkflowsAre(Flows.On([new NewMessageTrigger(), new AgentRequestedTrigger()], Flows.UseAssistant, new AddNoteAction("once")));

        await host.DriveAsync(await host.OpenAsync());

        Assert.Equal(["once"], host.Desk.NotesOf(Ticket));
        var caused = await host.CausedAsync(TicketEventKind.AgentRequested);
        Assert.Equal(WorkflowResult.Skipped, Assert.Single(caused.Decision!.Trace).Result);
        Assert.Single(host.Replies);
    }

    [Theory]
    [InlineData(3, EffectState.Planned)]
    [InlineData(4, EffectState.Dropped)]
    public void Chain_AtItsLimit_RaisesNothingMore(int depth, EffectState expected)
    {
        var ticketEvent = new TicketEvent { Id = "e", Ticket = Ticket, Kind = TicketEventKind.AgentRequested, Cause = new EventCause(new RunId(default, "r"), ["first"], depth) };
        var run = new Run
        {
            Id = RunIds.For(ticketEvent),
            Event = ticketEvent,
            AcceptedAt = default,
            Decision = new Decision { Revision = 1, Actions = [new PlannedAction("second", 0, new AddTagAction("t"))] },
        };
        var effects = new EffectList(run);

        new ChainedEvents(Options.Create(new RunOptions())).Raise(effects, run, TicketEventKind.AssistantFailed, UnansweredReason.InternalError);

        var raise = Assert.IsType<RaiseEffect>(Assert.Single(effects.Effects));
        Assert.Equal(expected, raise.State);
        Assert.Equal(["first", "second"], raise.Event.Cause!.Workflows);
        Assert.Equal(depth + 1, raise.Event.Cause.Depth);
    }

    [Fact]
    public async Task Raised_CrashBetweenAcceptAndMark_IsAcceptedOnce()
    {
        await using var host = new RunHost(new ScriptedAssistant(ScriptedAssistant.Unanswered(UnansweredReason.NoEvidence)));
        var id = await host.OpenAsync();
        var run = await host.DriveAsync(id);
        var raised = run.Effects.OfType<RaiseEffect>().Single();

        var again = await host.Journal.AcceptAsync(
            new Run { Id = RunIds.For(raised.Event), Event = raised.Event, AcceptedAt = host.Clock.GetUtcNow() }, TestContext.Current.CancellationToken);

        Assert.Equal(RunState.Completed, again.State);
        Assert.Equal(2, (await host.ListAsync()).Count);
    }
}
