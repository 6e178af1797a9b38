namespace AiAssistant.Tickets;

/// <summary>An e-mail to people of the shop.</summary>
/// <param name="Ticket">The ticket it is about.</param>
/// <param name="Recipients">E-mail addresses; at least one.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Body">The text, plain.</param>
public sealed record Notification(TicketId Ticket, IReadOnlyList<string> Recipients, string Subject, string Body);
