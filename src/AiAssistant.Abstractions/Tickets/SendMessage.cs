namespace AiAssistant.Tickets;

/// <summary>Send a message to the customer.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Text">The text, plain.</param>
/// <param name="Choices">What the customer can choose under it. A desk without buttons need do nothing: the text then says how to choose.</param>
public sealed record SendMessage(TicketId Ticket, string Text, IReadOnlyList<MessageChoice> Choices) : TicketChange(Ticket);
