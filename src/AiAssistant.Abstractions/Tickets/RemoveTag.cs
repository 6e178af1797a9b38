namespace AiAssistant.Tickets;

/// <summary>Remove a tag; nothing happens when it is not there.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Tag">The tag.</param>
public sealed record RemoveTag(TicketId Ticket, string Tag) : TicketChange(Ticket);
