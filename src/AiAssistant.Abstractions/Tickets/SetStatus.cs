namespace AiAssistant.Tickets;

/// <summary>Set the status.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Status">The new status.</param>
public sealed record SetStatus(TicketId Ticket, TicketStatus Status) : TicketChange(Ticket);
