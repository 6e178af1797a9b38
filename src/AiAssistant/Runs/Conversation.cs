using AiAssistant.Tickets;

namespace AiAssistant.Runs;

/// <summary>What a ticket's messages say about whose turn it is.</summary>
internal static class Conversation
{
    /// <summary>
    /// The customer's message that an event is about: the one it names, else a new ticket's first, else the latest; null when the customer never wrote.
    /// </summary>
    public static TicketMessage? MessageOf(TicketEvent ticketEvent, Ticket ticket)
    {
        var fromCustomer = ticket.Messages.Where(static message => message.Author == MessageAuthor.Customer);
        var named = ticketEvent.MessageId is null ? null : fromCustomer.FirstOrDefault(message => message.Id == ticketEvent.MessageId);
        return named ?? (ticketEvent.Kind == TicketEventKind.NewTicket ? fromCustomer.FirstOrDefault() : fromCustomer.LastOrDefault());
    }

    /// <summary>
    /// Whether a person is at work: the ticket is a person's, or the latest word of the shop is a person's. A conversation that an agent leads is not the
    /// assistant's, neither before nor after the customer's next message.
    /// </summary>
    public static bool IsWithAgent(Ticket ticket) =>
        ticket.Agent is not null
        || ticket.Messages.LastOrDefault(static message => message.Author is MessageAuthor.Agent or MessageAuthor.Assistant)?.Author == MessageAuthor.Agent;

    /// <summary>
    /// When what was written before was settled; null when it is still open. That an answer closed the ticket settles nothing for a day: customers ask on.
    /// </summary>
    public static DateTimeOffset? ResolvedAt(Ticket ticket)
    {
        if (ticket.ResolvedAt is not { } resolved)
        {
            return null;
        }

        var isByAnswer = ticket.Messages.LastOrDefault(message => message.SentAt <= resolved && message.Author != MessageAuthor.System)?.Author
            == MessageAuthor.Assistant;
        var next = ticket.Messages.FirstOrDefault(message => message.SentAt > resolved && message.Author == MessageAuthor.Customer);
        return isByAnswer && next?.SentAt - resolved < TimeSpan.FromDays(1) ? null : resolved;
    }

    /// <summary>Whether the customer wrote after a message.</summary>
    public static bool HasNewerMessage(Ticket ticket, string? messageId) =>
        ticket.Messages.LastOrDefault(static message => message.Author == MessageAuthor.Customer) is { } latest && messageId is not null
            && latest.Id != messageId;

    /// <summary>Whether a message with this key arrived in the ticket.</summary>
    public static bool HasReply(Ticket ticket, string key) =>
        ticket.Messages.Any(message => message.Author == MessageAuthor.Assistant && message.IdempotencyKey == key);

    /// <summary>Whether the library sent as many messages to the ticket within the last hour as it may.</summary>
    public static bool IsRateLimited(Ticket ticket, int maxRepliesPerHour, DateTimeOffset now) =>
        ticket.Messages.Count(message => message.Author == MessageAuthor.Assistant && message.SentAt > now - TimeSpan.FromHours(1)) >= maxRepliesPerHour;
}
