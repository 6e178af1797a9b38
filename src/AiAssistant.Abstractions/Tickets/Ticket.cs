namespace AiAssistant.Tickets;

/// <summary>A conversation in the host's desk, as it is at one moment.</summary>
public sealed record Ticket
{
    /// <summary>The identity.</summary>
    public required TicketId Id { get; init; }

    /// <summary>Names this state of the ticket; any change gives another one. Opaque. Empty when the desk has no revisions.</summary>
    public string Revision { get; init; } = "";

    /// <summary>The channel it came through, such as <c>allegro</c>, <c>email</c> or <c>chat</c>; default empty.</summary>
    public string Source { get; init; } = "";

    /// <summary>The account within the channel; null when there is none.</summary>
    public AccountRef? Account { get; init; }

    /// <summary>The subject; default empty.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Who writes.</summary>
    public Customer Customer { get; init; } = new();

    /// <summary>The status; default Open.</summary>
    public TicketStatus Status { get; init; }

    /// <summary>The tags, compared without regard to case; default empty.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The language as the desk knows it, a two-letter code; null when it does not.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// The person who has taken the ticket over; null when nobody has. The assistant leaves such a ticket to that person, so a desk that hands tickets out by itself
    /// gives a person here only once that person has accepted.
    /// </summary>
    public string? Agent { get; init; }

    /// <summary>The team in whose queue it is; null when in none. A team alone does not silence the assistant.</summary>
    public string? Team { get; init; }

    /// <summary>The offer that the ticket is about, where the platform says so; else null.</summary>
    public string? OfferId { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>
    /// When it was last closed or solved, kept after the customer opened it again; null when it never was or the desk does not know. What was written until then
    /// is not answered again.
    /// </summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>The messages, oldest first.</summary>
    public IReadOnlyList<TicketMessage> Messages { get; init; } = [];
}
