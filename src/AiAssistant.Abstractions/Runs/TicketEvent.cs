using AiAssistant.Tickets;

namespace AiAssistant.Runs;

/// <summary>Something happened to a ticket. Hosts hand it to <c>TicketEvents.HandleAsync</c>.</summary>
public sealed record TicketEvent
{
    /// <summary>
    /// Names the event within the tenant: the same id again is the same event, and is handled once. The desk's own id of the message or of the button's press does well.
    /// At most 256 characters.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The ticket.</summary>
    public required TicketId Ticket { get; init; }

    /// <summary>What happened.</summary>
    public required TicketEventKind Kind { get; init; }

    /// <summary>The customer's message that the event is about; null: for new tickets the first one of the customer, else the latest.</summary>
    public string? MessageId { get; init; }

    /// <summary>When it happened; null: when it was accepted.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>Why the library raised it; null for the host's events.</summary>
    public EventCause? Cause { get; init; }
}
