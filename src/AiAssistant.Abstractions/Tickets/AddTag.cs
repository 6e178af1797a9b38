namespace AiAssistant.Tickets;

/// <summary>Add a tag; nothing happens when it is there.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Tag">The tag.</param>
public sealed record AddTag(TicketId Ticket, string Tag) : TicketChange(Ticket);
