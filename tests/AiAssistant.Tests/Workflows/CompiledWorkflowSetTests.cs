using AiAssistant.Answering;
using AiAssistant.Runs;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.Workflows;

public sealed class CompiledWorkflowSetTests
{
    public static TheoryData<Condition, TicketEventKind, bool, bool> Triggers => new()
    {
        { new NewTicketTrigger(), TicketEventKind.NewTicket, true, true },
        { new NewTicketTrigger(), TicketEventKind.NewMessage, true, false },
        { new NewMessageTrigger(), TicketEventKind.NewTicket, true, true },
        { new NewMessageTrigger(), TicketEventKind.NewMessage, false, true },
        { new NewMessageTrigger { Occurrence = MessageOccurrence.First }, TicketEventKind.NewTicket, true, true },
        { new NewMessageTrigger { Occurrence = MessageOccurrence.First }, TicketEventKind.NewMessage, true, true },
        { new NewMessageTrigger { Occurrence = MessageOccurrence.First }, TicketEventKind.NewMessage, false, false },
        { new NewMessageTrigger(), TicketEventKind.AgentRequested, false, false },
        { new NewMessageTrigger(), TicketEventKind.AssistantFailed, false, false },
        { new AgentRequestedTrigger(), TicketEventKind.AgentRequested, false, true },
        { new AgentRequestedTrigger(), TicketEventKind.NewMessage, false, false },
        { new AssistantFailedTrigger(), TicketEventKind.AssistantFailed, false, true },
        { new AssistantFailedTrigger(), TicketEventKind.AgentRequested, false, false },
        { new AssistantFailedTrigger { Reasons = [new("noevidence")] }, TicketEventKind.AssistantFailed, false, true },
        { new AssistantFailedTrigger { Reasons = [UnansweredReason.ModelTimeout] }, TicketEventKind.AssistantFailed, false, false },
        { new AssistantDegradedTrigger(), TicketEventKind.AssistantDegraded, false, true },
        { new AssistantDegradedTrigger(), TicketEventKind.AssistantFailed, false, false },
        { new AssistantFailedTrigger(), TicketEventKind.AssistantDegraded, false, false },
        { new NewMessageTrigger(), TicketEventKind.AssistantDegraded, false, false },
        { new AssistantDegradedTrigger { Degradations = [new("budgetspent")] }, TicketEventKind.AssistantDegraded, false, true },
        { new AssistantDegradedTrigger { Degradations = [Degradation.LiveLookupFailed] }, TicketEventKind.AssistantDegraded, false, false },
    };

    [Theory]
    [MemberData(nameof(Triggers))]
    [Trait("Requirement", "S41")]
    public void Decide_WithTrigger_FiresForItsEvents(Condition trigger, TicketEventKind kind, bool isFirst, bool fires)
    {
        var snapshot = Make.Snapshot(kind) with
        {
            IsFirstMessage = isFirst,
            Reason = kind == TicketEventKind.AssistantFailed ? UnansweredReason.NoEvidence : null,
            Degradations = kind == TicketEventKind.AssistantDegraded ? [Degradation.ModelUnavailable, Degradation.BudgetSpent] : [],
        };

        Assert.Equal(fires, Make.Decide(snapshot, Make.Workflow("w", [trigger])).Trace[0].Result == WorkflowResult.Fired);
    }

    [Fact]
    public void Decide_WithSeveralTriggers_NeedsOneOfThem()
    {
        var workflow = Make.Workflow("w", [new NewTicketTrigger(), new AgentRequestedTrigger()]);

        Assert.Equal(WorkflowResult.Fired, Make.Decide(Make.Snapshot(TicketEventKind.AgentRequested), workflow).Trace[0].Result);
        Assert.Equal(
            new Finding("trace.trigger", "newTicket, agentRequested", "newMessage (later)") { Place = "conditions" },
            Make.Decide(Make.Snapshot(), workflow).Trace[0].Detail);
    }

    [Fact]
    public void Decide_WithoutTrigger_NeverFires()
    {
        var decision = Make.Decide(Make.Snapshot(), Make.Workflow("w", [new SourceCondition(["allegro"])]));

        Assert.Equal(WorkflowResult.NotMatched, Assert.Single(decision.Trace).Result);
        Assert.Empty(decision.Actions);
    }

    [Fact]
    public void Decide_SeveralWorkflows_TakesThemByOrderThenNameThenId()
    {
        Condition[] conditions = [new NewMessageTrigger()];
        var decision = Make.Decide(
            Make.Snapshot(),
            Make.Workflow("late", conditions) with { Order = 2 },
            Make.Workflow("b", conditions) with { Order = 1 },
            Make.Workflow("A", conditions) with { Order = 1, Id = "2" },
            Make.Workflow("a", conditions) with { Order = 1, Id = "1" },
            Make.Workflow("early", conditions) with { Order = -1 });

        Assert.Equal(["early", "1", "2", "b", "late"], decision.Trace.Select(trace => trace.WorkflowId));
        Assert.Equal(["early", "1", "2", "b", "late"], decision.Actions.Select(action => action.WorkflowId));
        Assert.Equal(7, decision.Revision);
    }

    [Fact]
    public void Decide_DisabledWorkflow_IsSkipped()
    {
        var trace = Make.Decide(Make.Snapshot(), Make.Workflow("w", [new NewMessageTrigger()]) with { Enabled = false }).Trace[0];

        Assert.Equal((WorkflowResult.Skipped, "trace.disabled"), (trace.Result, trace.Detail!.Code));
    }

    [Fact]
    public void Decide_AfterAWorkflowThatStopsProcessing_SkipsTheRestAndNamesIt()
    {
        var decision = Make.Decide(
            Make.Snapshot(),
            Make.Workflow("a", [new AgentRequestedTrigger()]) with { StopProcessing = true },
            Make.Workflow("b", [new NewMessageTrigger()]) with { StopProcessing = true },
            Make.Workflow("c", [new NewMessageTrigger()]));

        Assert.Equal([WorkflowResult.NotMatched, WorkflowResult.Fired, WorkflowResult.Skipped], decision.Trace.Select(trace => trace.Result));
        Assert.Equal(new Finding("trace.stopped", "b"), decision.Trace[2].Detail);
    }

    [Fact]
    public void Decide_WorkflowThatFiredInTheChain_IsSkipped()
    {
        var snapshot = Make.Snapshot(TicketEventKind.AgentRequested) with { FiredInChain = ["a"] };
        var decision = Make.Decide(snapshot, Make.Workflow("a", [new AgentRequestedTrigger()]), Make.Workflow("A", [new AgentRequestedTrigger()]));

        Assert.Equal(["A"], decision.Actions.Select(action => action.WorkflowId));
        Assert.Equal("trace.firedInChain", decision.Trace.Single(trace => trace.Result == WorkflowResult.Skipped).Detail!.Code);
    }

    [Fact]
    [Trait("Requirement", "S35")]
    public void Decide_TwoAssistantActions_FirstAnswersAndTheOtherIsLeftOut()
    {
        var other = Make.Assistant with { Resources = ["Other"] };
        var decision = Make.Decide(
            Make.Snapshot(),
            Make.Workflow("a", [new NewMessageTrigger(), new AccountCondition([new("allegro", "shop-1")])], Make.Assistant, Make.Tag),
            Make.Workflow("b", [new NewMessageTrigger()], other, new AddNoteAction("n")));

        Assert.Equal([("a", 0), ("a", 1), ("b", 1)], decision.Actions.Select(action => (action.WorkflowId, action.Index)));
        Assert.Same(Make.Assistant, decision.Actions[0].Action);
        Assert.Equal(WorkflowResult.Fired, decision.Trace[1].Result);
        Assert.Equal(new Finding("trace.assistant.taken", "a") { Place = "actions[0]" }, decision.Trace[1].Detail);
    }

    [Theory]
    [InlineData(TicketEventKind.AgentRequested, "agentRequested")]
    [InlineData(TicketEventKind.AssistantFailed, "assistantFailed")]
    [Trait("Requirement", "S43")]
    public void Decide_FailureOrWishForAgent_PlansNoAssistant(TicketEventKind kind, string name)
    {
        Condition trigger = kind == TicketEventKind.AgentRequested ? new AgentRequestedTrigger() : new AssistantFailedTrigger();
        var decision = Make.Decide(Make.Snapshot(kind), Make.Workflow("w", [trigger], Make.Assistant, new AssignAction(Agent: "eva")));

        Assert.IsType<AssignAction>(Assert.Single(decision.Actions).Action);
        Assert.Equal(new Finding("trace.assistant.notForEvent", name) { Place = "actions[0]" }, decision.Trace[0].Detail);
    }

    [Fact]
    [Trait("Requirement", "S41")]
    [Trait("Requirement", "S42")]
    [Trait("Requirement", "S43")]
    [Trait("Requirement", "S44")]
    public void Decide_AssistantFailedWithFurtherConditions_AllMustHold()
    {
        var workflow = Make.Workflow(
            "failed",
            [new AssistantFailedTrigger(), new SourceCondition(["allegro"]), new WorkingHoursCondition("Office")],
            new AssignAction(Agent: "eva"),
            new NotifyAction(["eva@example.com"], "Please look", "The assistant could not answer."));
        var snapshot = Make.Snapshot(TicketEventKind.AssistantFailed) with { Reason = UnansweredReason.NoEvidence };

        Assert.Equal(workflow.Actions, Make.Decide(snapshot, workflow).Actions.Select(action => action.Action));
        Assert.Empty(Make.Decide(snapshot with { Source = "email" }, workflow).Actions);
        Assert.Empty(Make.Decide(snapshot with { WorkingHours = new Dictionary<string, bool> { ["Office"] = false } }, workflow).Actions);
    }

    [Fact]
    public void Decide_ErrorInOneWorkflow_DoesNotStopOthers()
    {
        var broken = Make.Workflow("a", [new NewMessageTrigger(), new WorkingHoursCondition("Gone")], Make.Assistant) with { StopProcessing = true };
        var decision = Make.Decide(Make.Snapshot(), broken, Make.Workflow("b", [new NewMessageTrigger()]));

        Assert.Equal([WorkflowResult.Error, WorkflowResult.Fired], decision.Trace.Select(trace => trace.Result));
        Assert.IsType<UseAssistantAction>(decision.ConditionErrorAction?.Action);
    }

    [Fact]
    public void Decide_ErrorWithoutAnAssistantThatCouldAnswer_IsNoAssistantError()
    {
        var gone = new WorkingHoursCondition("Gone");

        Assert.Null(Make.Decide(Make.Snapshot(), Make.Workflow("a", [new NewMessageTrigger(), gone])).ConditionErrorAction);
        Assert.Null(Make.Decide(Make.Snapshot(), Make.Workflow("a", [new NewTicketTrigger(), gone], Make.Assistant)).ConditionErrorAction);
        Assert.Null(Make.Decide(Make.Snapshot(TicketEventKind.AgentRequested), Make.Workflow("a", [new AgentRequestedTrigger(), gone], Make.Assistant)).ConditionErrorAction);
    }

    [Fact]
    public void Decide_ErrorBeforeAConditionThatFails_IsNotMatched()
    {
        var trace = Make.Decide(Make.Snapshot(), Make.Workflow("a", [new NewMessageTrigger(), new WorkingHoursCondition("Gone"), new SourceCondition(["email"])])).Trace[0];

        Assert.Equal((WorkflowResult.NotMatched, "conditions[2]"), (trace.Result, trace.Detail!.Place));
    }

    [Fact]
    public void Decide_SameSnapshotTwice_SaysTheSame()
    {
        var set = CompiledWorkflowSet.Compile(new WorkflowSet(1, [Make.Workflow("a", [new NewMessageTrigger()]), Make.Workflow("b", [new NewTicketTrigger()])]));

        var first = set.Decide(Make.Snapshot());
        var second = set.Decide(Make.Snapshot());

        Assert.Equal(first.Trace, second.Trace);
        Assert.Equal(first.Actions, second.Actions);
    }
}
