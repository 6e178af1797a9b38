namespace AiAssistant.Tickets;

/// <summary>Give the ticket to a person or to a team; exactly one of the two.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Agent">The person's id in the desk; null when a team gets it.</param>
/// <param name="Team">The team's id in the desk; null when a person gets it.</param>
public sealed record Assign(TicketId Ticket, string? Agent, string? Team) : TicketChange(Ticket);
