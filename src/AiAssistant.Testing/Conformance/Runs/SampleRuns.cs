using AiAssistant.Answering;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Runs;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Testing.Conformance;

/// <summary>Runs that cases write.</summary>
internal static class SampleRuns
{
    public static TicketId Ticket { get; } = new(SampleValues.Anna, "T1");

    /// <summary>Another tenant's ticket with the same id.</summary>
    public static TicketId SameIdElsewhere { get; } = new(SampleValues.Ben, "T1");

    public static Run New(string id, TicketId? ticket = null)
    {
        var of = ticket ?? Ticket;
        return new Run
        {
            Id = new RunId(of.Tenant, id),
            Event = new TicketEvent { Id = $"event-{id}", Ticket = of, Kind = TicketEventKind.NewMessage },
            AcceptedAt = SampleValues.Start,
        };
    }

    /// <summary>A new run whose event has every field.</summary>
    public static Run NewWithFullEvent(string id) => New(id) with { Event = FullEvent(id) };

    /// <summary>The run as it is when all was decided, answered and planned: no property but those that the journal gives has its default value.</summary>
    public static Run Full(Run accepted) => accepted with
    {
        State = RunState.Planned,
        Attempt = 2,
        Conflicts = 3,
        NextTry = SampleValues.Start.AddMinutes(1),
        Snapshot = Snapshot(),
        Decision = Decision(),
        Outcome = Outcome(),
        Effects = EveryEffect(),
        End = RunEnd.CoveredBy,
        CoveredBy = new RunId(SampleValues.Anna, "other"),
        LastMessageId = "m7",
        ResumedAt = SampleValues.Start.AddHours(2),
        Fault = new Finding("run.desk.failed", "desk", SampleValues.Unicode) { Place = "effects[2]", Severity = FindingSeverity.Warning },
        CompletedAt = SampleValues.Start.AddHours(3),
    };

    private static TicketEvent FullEvent(string id) => new()
    {
        Id = $"event {id} {SampleValues.Unicode}",
        Ticket = Ticket,
        Kind = TicketEventKind.AssistantFailed,
        MessageId = "m1",
        OccurredAt = SampleValues.Start.AddMinutes(-5),
        Cause = new EventCause(new RunId(SampleValues.Anna, "cause"), ["w-1", "w-2"], 2)
        {
            Reason = UnansweredReason.NoEvidence,
            IsPartial = true,
            Degradations = [Degradation.BudgetSpent],
        },
    };

    private static EventSnapshot Snapshot() => new()
    {
        Kind = TicketEventKind.NewMessage,
        Ticket = Ticket,
        LocalTime = new DateTimeOffset(2026, 7, 5, 10, 30, 0, TimeSpan.FromHours(2)),
        Revision = "r7",
        MessageId = "m1",
        IsFirstMessage = true,
        MessageText = SampleValues.Unicode,
        Source = "allegro",
        Account = new AccountRef("allegro", "main"),
        Subject = SampleValues.Unicode,
        Customer = new Customer("Ola", "ola@example.com"),
        Language = "pl",
        Tags = ["vip", "VIP 2"],
        Status = TicketStatus.Pending,
        WorkingHours = new Dictionary<string, bool> { ["Office"] = true, ["Warehouse"] = false },
        Reason = UnansweredReason.OfferUnknown,
        Degradations = [Degradation.LiveLookupFailed, Degradation.BudgetSpent],
        FiredInChain = ["w-0"],
    };

    private static Decision Decision() => new()
    {
        Revision = 12,
        Actions = [.. SampleWorkflows.EveryAction.Select((action, index) => new PlannedAction("w-1", index, action))],
        Trace =
        [
            new WorkflowTrace("w-1", "First", WorkflowResult.Fired),
            new WorkflowTrace(
                "w-2", SampleValues.Unicode, WorkflowResult.Error, new Finding("workflow.calendar.unknown", "Office") { Place = "conditions[1].of[0]" }),
        ],
        ConditionErrorAction = new PlannedAction("w-2", 1, SampleWorkflows.EveryAction[0]),
    };

    private static Outcome Outcome()
    {
        var passage = new PassageId(new ResourceVersion(new ResourceId(SampleValues.Anna, "shop"), 7), 3);
        return new Outcome(OutcomeKind.Answered)
        {
            Text = SampleValues.Unicode,
            Language = "pl",
            Reason = UnansweredReason.NoEvidence,
            Parts =
            [
                new OutcomePart("Delivery?", OutcomeKind.Answered)
                {
                    Text = "Two days.",
                    Citations = [new Citation(passage, "My shop", "DeliveryTimes", SampleValues.Unicode)],
                },
                new OutcomePart("Warranty?", OutcomeKind.Unanswered) { Reason = UnansweredReason.NoEvidence },
            ],
            Degradations = [Degradation.ModelUnavailable, new Degradation("OfALaterVersion")],
            Trace = new AnswerTrace(
                [new TraceStep(AnswerStage.Gate, "gate.passed", new Dictionary<string, string> { ["passage"] = "shop@7#3" }, TimeSpan.FromMilliseconds(12))])
            {
                Durations = new Dictionary<AnswerStage, TimeSpan>
                {
                    [AnswerStage.Retrieve] = TimeSpan.FromMilliseconds(3),
                    [AnswerStage.Gate] = TimeSpan.FromMilliseconds(12),
                },
            },
        };
    }

    private static Effect[] EveryEffect() =>
    [
        Change("k0", new SendMessage(Ticket, SampleValues.Unicode, [MessageChoice.ContactAgent])) with
        {
            Role = ReplyRole.Fallback,
            State = EffectState.Attempted,
        },
        Change("k1", new SendMessage(Ticket, "No choices", [])) with { Role = ReplyRole.Answer, State = EffectState.Dropped, Reason = "the ticket changed" },
        Change("k2", new SetStatus(Ticket, TicketStatus.Closed)) with { State = EffectState.Done },
        Change("k3", new Assign(Ticket, "eva", null)) with { State = EffectState.Rejected, Reason = "no such agent" },
        Change("k4", new Assign(Ticket, null, "returns")) with { Workflow = null },
        Change("k5", new AddTag(Ticket, "vip")),
        Change("k6", new RemoveTag(Ticket, "new")),
        Change("k7", new AddNote(Ticket, SampleValues.Unicode)),
        new NotifyEffect("k8", "w-1", new Notification(Ticket, ["a@example.com", "b@example.com"], "Subject", SampleValues.Unicode)),
        new RaiseEffect("k9", "w-1", FullEvent("raised")),
    ];

    private static ChangeEffect Change(string key, TicketChange change) => new(key, "w-1", change);
}
