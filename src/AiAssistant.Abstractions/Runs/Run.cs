using AiAssistant.Answering;
using AiAssistant.Workflows;

namespace AiAssistant.Runs;

/// <summary>
/// The journal of one event: what was seen, decided, planned and done. Immutable: a step is a new record, written with the old one's revision.
/// </summary>
public sealed record Run
{
    /// <summary>The identity.</summary>
    public required RunId Id { get; init; }

    /// <summary>The event.</summary>
    public required TicketEvent Event { get; init; }

    /// <summary>When the event was accepted.</summary>
    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>Its place among the journal's runs, given by the journal: runs of one ticket go in this order.</summary>
    public long Sequence { get; init; }

    /// <summary>The revision under which it is stored, given by the journal: growing from 1.</summary>
    public long Revision { get; init; }

    /// <summary>How far it has come.</summary>
    public RunState State { get; init; }

    /// <summary>How often in a row its present step has failed; 0 once it gets on.</summary>
    public int Attempt { get; init; }

    /// <summary>How often the ticket had changed under it, so that it was decided again.</summary>
    public int Conflicts { get; init; }

    /// <summary>Not to be tried before this instant; default: at once.</summary>
    public DateTimeOffset NextTry { get; init; }

    /// <summary>What the workflows saw; null until decided.</summary>
    public EventSnapshot? Snapshot { get; init; }

    /// <summary>What the workflows said; null until decided.</summary>
    public Decision? Decision { get; init; }

    /// <summary>How the attempt to answer ended; null when none was made.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>What is to be done, in order; empty until planned.</summary>
    public IReadOnlyList<Effect> Effects { get; init; } = [];

    /// <summary>
    /// How the customer's message ends: known from planning on, final once completed. Null for a run that took no message on.
    /// </summary>
    public RunEnd? End { get; init; }

    /// <summary>The run that answers this one's message too, newer or (when it had seen the message already) older; null unless <see cref="End"/> is <see cref="RunEnd.CoveredBy"/>.</summary>
    public RunId? CoveredBy { get; init; }

    /// <summary>
    /// The customer's latest message that the reply takes into account: whatever the customer wrote up to it is answered by this run. Null until planned.
    /// </summary>
    public string? LastMessageId { get; init; }

    /// <summary>When it was resumed after having been a dead letter; null when it never was.</summary>
    public DateTimeOffset? ResumedAt { get; init; }

    /// <summary>The latest fault; null when there was none.</summary>
    public Finding? Fault { get; init; }

    /// <summary>When it was completed; null before.</summary>
    public DateTimeOffset? CompletedAt { get; init; }
}
