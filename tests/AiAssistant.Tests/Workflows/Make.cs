using AiAssistant.Runs;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.Workflows;

/// <summary>Definitions and snapshots with everything filled in that a test does not care about.</summary>
internal static class Make
{
    public static readonly UseAssistantAction Assistant = new(["Shop"], "We will come back to you.", "A person will write to you.");

    public static readonly AddTagAction Tag = new("seen");

    public static Workflow Workflow(string name, IReadOnlyList<Condition> conditions, params IReadOnlyList<WorkflowAction> actions) =>
        new() { Id = name, Name = name, Conditions = conditions, Actions = actions.Count == 0 ? [Tag] : actions };

    public static EventSnapshot Snapshot(TicketEventKind kind = TicketEventKind.NewMessage) => new()
    {
        Kind = kind,
        Ticket = new TicketId(default, "t1"),
        LocalTime = new DateTimeOffset(2026, 3, 4, 10, 30, 0, TimeSpan.FromHours(1)), // a Wednesday
        MessageId = "m1",
        MessageText = "Gdzie jest  moja paczka?",
        Source = "Allegro",
        Account = new AccountRef("allegro", "shop-1"),
        Subject = "Zamówienie nr 12",
        Customer = new Customer("Łukasz Żółć", "lukasz@example.com"),
        Language = "pl",
        Tags = ["VIP", "return"],
        Status = TicketStatus.Open,
        WorkingHours = new Dictionary<string, bool> { ["Office"] = true, ["Night"] = false },
    };

    public static Decision Decide(EventSnapshot snapshot, params IReadOnlyList<Workflow> workflows) => CompiledWorkflowSet.Compile(new WorkflowSet(7, workflows)).Decide(snapshot);

    /// <summary>Whether a condition, beside a trigger that holds, lets the workflow fire.</summary>
    public static WorkflowTrace Try(Condition condition, EventSnapshot? snapshot = null) =>
        Decide(snapshot ?? Snapshot(), Workflow("w", [new NewMessageTrigger(), condition])).Trace[0];
}
