using AiAssistant.Answering;
using AiAssistant.Runs;
using AiAssistant.Tickets;

namespace AiAssistant.Workflows;

/// <summary>What the workflows of an event see: taken once, journaled, so that a decision can be explained and replayed without asking anyone again.</summary>
public sealed record EventSnapshot
{
    /// <summary>What happened.</summary>
    public required TicketEventKind Kind { get; init; }

    /// <summary>The ticket.</summary>
    public required TicketId Ticket { get; init; }

    /// <summary>When it happened, in the tenant's time zone (the offset is the zone's at that instant).</summary>
    public required DateTimeOffset LocalTime { get; init; }

    /// <summary>The ticket's revision when the snapshot was taken.</summary>
    public string Revision { get; init; } = "";

    /// <summary>The customer's message that the event is about; null when there is none.</summary>
    public string? MessageId { get; init; }

    /// <summary>Whether that message is the customer's first in the ticket.</summary>
    public bool IsFirstMessage { get; init; }

    /// <summary>The message's text without quoted history and markup, bounded in length; null when there is none.</summary>
    public string? MessageText { get; init; }

    /// <summary>The channel.</summary>
    public string Source { get; init; } = "";

    /// <summary>The account within the channel.</summary>
    public AccountRef? Account { get; init; }

    /// <summary>The subject.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The customer.</summary>
    public Customer Customer { get; init; } = new();

    /// <summary>The language: the desk's word, else detected from the message; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>The tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The status.</summary>
    public TicketStatus Status { get; init; }

    /// <summary>For each of the tenant's calendars: whether the event came within working hours.</summary>
    public IReadOnlyDictionary<string, bool> WorkingHours { get; init; } = new Dictionary<string, bool>();

    /// <summary>Why the assistant failed; null for other events.</summary>
    public UnansweredReason? Reason { get; init; }

    /// <summary>What made the assistant's answer plainer than it could have been; empty for other events.</summary>
    public IReadOnlyList<Degradation> Degradations
    {
        get;
        init => field = value ?? []; // Generated serializers set null when the property is left out.
    } = [];

    /// <summary>Ids of workflows that fired earlier in the chain of events; none of them fires again.</summary>
    public IReadOnlyList<string> FiredInChain { get; init; } = [];
}
