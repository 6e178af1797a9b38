using AiAssistant.Answering;
using AiAssistant.Runs;

namespace AiAssistant.Workflows.Conditions;

/// <summary>Whether the event is the one that a trigger names.</summary>
internal sealed class TriggerCheck(Condition trigger) : Check
{
    public override Truth Evaluate(EventView view) => Matches(view.Snapshot) ? Truth.Holds : Truth.Fails;

    public override Finding Explain(EventView view, string place) => new(TraceCodes.Trigger, Describe(), Describe(view.Snapshot)) { Place = place };

    /// <summary>The event that the trigger waits for, for the trace.</summary>
    public string Describe() => trigger switch
    {
        NewTicketTrigger => "newTicket",
        NewMessageTrigger { Occurrence: MessageOccurrence.First } => "newMessage (first)",
        NewMessageTrigger => "newMessage",
        AgentRequestedTrigger => "agentRequested",
        AssistantFailedTrigger { Reasons.Count: > 0 } failed => $"assistantFailed ({string.Join(", ", failed.Reasons)})",
        AssistantFailedTrigger => "assistantFailed",
        AssistantDegradedTrigger { Degradations.Count: > 0 } degraded => $"assistantDegraded ({string.Join(", ", degraded.Degradations)})",
        AssistantDegradedTrigger => "assistantDegraded",
        _ => "-",
    };

    /// <summary>The event that came, for the trace.</summary>
    public static string Describe(EventSnapshot snapshot) => snapshot.Kind switch
    {
        TicketEventKind.NewTicket => "newTicket",
        TicketEventKind.NewMessage => snapshot.IsFirstMessage ? "newMessage (first)" : "newMessage (later)",
        TicketEventKind.AgentRequested => "agentRequested",
        TicketEventKind.AssistantFailed when snapshot.Reason is { } reason => $"assistantFailed ({reason})",
        TicketEventKind.AssistantFailed => "assistantFailed",
        TicketEventKind.AssistantDegraded when snapshot.Degradations.Count > 0 => $"assistantDegraded ({string.Join(", ", snapshot.Degradations)})",
        TicketEventKind.AssistantDegraded => "assistantDegraded",
        _ => "-",
    };

    private bool Matches(EventSnapshot snapshot) => trigger switch
    {
        NewTicketTrigger => snapshot.Kind == TicketEventKind.NewTicket,
        NewMessageTrigger { Occurrence: var occurrence } => snapshot.Kind switch
        {
            TicketEventKind.NewTicket => true,
            TicketEventKind.NewMessage => occurrence == MessageOccurrence.Every || snapshot.IsFirstMessage,
            _ => false,
        },
        AgentRequestedTrigger => snapshot.Kind == TicketEventKind.AgentRequested,
        AssistantFailedTrigger { Reasons: var reasons } =>
            snapshot.Kind == TicketEventKind.AssistantFailed && (reasons.Count == 0 || reasons.Any(reason => IsSame(reason, snapshot.Reason))),
        AssistantDegradedTrigger { Degradations: var asked } =>
            snapshot.Kind == TicketEventKind.AssistantDegraded && (asked.Count == 0 || asked.Any(one => snapshot.Degradations.Any(given => IsSame(one, given)))),
        _ => false,
    };

    private static bool IsSame(Degradation asked, Degradation given) => string.Equals(asked.Code, given.Code, StringComparison.OrdinalIgnoreCase);

    /// <summary>Sellers write reasons by hand: case must not decide whether anybody is told.</summary>
    private static bool IsSame(UnansweredReason asked, UnansweredReason? given) => string.Equals(asked.Code, given?.Code, StringComparison.OrdinalIgnoreCase);
}
