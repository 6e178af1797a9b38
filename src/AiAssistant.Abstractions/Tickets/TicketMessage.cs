namespace AiAssistant.Tickets;

/// <summary>One message of a ticket.</summary>
/// <param name="Id">The desk's id of the message, unique in the ticket.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">The text, plain or HTML, as it came; hostile when a customer wrote it.</param>
/// <param name="SentAt">When it was sent.</param>
public sealed record TicketMessage(string Id, MessageAuthor Author, string Text, DateTimeOffset SentAt)
{
    /// <summary>For a message of the library: the key it was sent with, so that a send whose reply was lost can be found again. Else null.</summary>
    public string? IdempotencyKey { get; init; }
}
