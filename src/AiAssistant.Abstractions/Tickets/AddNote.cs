namespace AiAssistant.Tickets;

/// <summary>Add a note that only the shop sees.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Text">The note.</param>
public sealed record AddNote(TicketId Ticket, string Text) : TicketChange(Ticket);
