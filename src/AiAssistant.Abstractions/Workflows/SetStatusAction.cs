using AiAssistant.Tickets;

namespace AiAssistant.Workflows;

/// <summary>Set the ticket's status.</summary>
/// <param name="Status">The new status.</param>
public sealed record SetStatusAction(TicketStatus Status) : WorkflowAction;
