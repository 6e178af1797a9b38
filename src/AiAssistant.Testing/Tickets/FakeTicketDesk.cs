using AiAssistant.Tickets;

namespace AiAssistant.Testing;

/// <summary>A ticket desk in memory, with the host's side (tickets come, customers and agents write) and faults on demand.</summary>
/// <remarks>Thread-safe. Tenants are apart: a ticket is found only under its own. Faults are in <c>FakeTicketDesk.Faults.cs</c>: each strikes once, the first one that matches.</remarks>
public sealed partial class FakeTicketDesk : ITicketDesk
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TicketId, DeskTicket> _tickets = [];
    private readonly List<AppliedChange> _applied = [];
    private readonly TimeProvider _clock;

    /// <summary>Creates an empty desk.</summary>
    /// <param name="capabilities">What it can do. Default: everything.</param>
    /// <param name="timeProvider">The clock for messages; null takes the system's.</param>
    public FakeTicketDesk(
        DeskCapabilities capabilities = DeskCapabilities.Buttons | DeskCapabilities.IdempotentSend | DeskCapabilities.RevisionCheck, TimeProvider? timeProvider = null)
    {
        Capabilities = capabilities;
        _clock = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public DeskCapabilities Capabilities { get; }

    /// <summary>Every change that was applied, in order; a copy. A change that only came again with its key is not among them.</summary>
    public IReadOnlyList<AppliedChange> Applied
    {
        get
        {
            lock (_gate)
            {
                return [.. _applied];
            }
        }
    }

    /// <summary>How many changes came again with a key that had been applied, whether the desk honoured the key or not.</summary>
    public int RepeatedChanges { get; private set; }

    /// <summary>How many messages a customer got more than once; stays 0 on a desk with <see cref="DeskCapabilities.IdempotentSend"/>.</summary>
    public int DuplicateMessages { get; private set; }

    /// <summary>Adds a ticket.</summary>
    /// <param name="ticket">The ticket; its revision is given by the desk.</param>
    /// <returns>The ticket as the desk keeps it.</returns>
    /// <exception cref="ArgumentException">There is a ticket with this id.</exception>
    public Ticket AddTicket(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        lock (_gate)
        {
            var added = new DeskTicket(ticket, Capabilities.HasFlag(DeskCapabilities.RevisionCheck));
            if (!_tickets.TryAdd(ticket.Id, added))
            {
                throw new ArgumentException($"The desk has a ticket '{ticket.Id}' already.", nameof(ticket));
            }

            return added.Ticket;
        }
    }

    /// <summary>Adds an open ticket with the customer's first message.</summary>
    /// <param name="id">The identity.</param>
    /// <param name="text">The customer's first message.</param>
    /// <returns>The ticket as the desk keeps it.</returns>
    /// <exception cref="ArgumentException">There is a ticket with this id.</exception>
    public Ticket AddTicket(TicketId id, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        lock (_gate)
        {
            AddTicket(new Ticket { Id = id, CreatedAt = _clock.GetUtcNow() });
            Write(id, MessageAuthor.Customer, text);
            return _tickets[id].Ticket;
        }
    }

    /// <summary>The customer writes.</summary>
    /// <param name="id">The ticket.</param>
    /// <param name="text">The message.</param>
    /// <returns>The message as the desk keeps it.</returns>
    /// <exception cref="KeyNotFoundException">There is no such ticket.</exception>
    public TicketMessage CustomerWrites(TicketId id, string text) => Write(id, MessageAuthor.Customer, text);

    /// <summary>An agent replies; who has taken the ticket over is left as it is.</summary>
    /// <param name="id">The ticket.</param>
    /// <param name="text">The message.</param>
    /// <returns>The message as the desk keeps it.</returns>
    /// <exception cref="KeyNotFoundException">There is no such ticket.</exception>
    public TicketMessage AgentReplies(TicketId id, string text) => Write(id, MessageAuthor.Agent, text);

    /// <summary>The host changes the ticket: an agent takes it over, it is closed, tagged.</summary>
    /// <param name="id">The ticket.</param>
    /// <param name="edit">Gets the ticket, gives the changed one; its id stays.</param>
    /// <returns>The ticket as the desk keeps it.</returns>
    /// <exception cref="KeyNotFoundException">There is no such ticket.</exception>
    public Ticket Edit(TicketId id, Func<Ticket, Ticket> edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        lock (_gate)
        {
            var row = Row(id);
            row.Replace(edit(row.Ticket) with { Id = id });
            return row.Ticket;
        }
    }

    /// <summary>Removes a ticket, as when the host deletes it.</summary>
    /// <param name="id">The ticket.</param>
    /// <returns>Whether there was one.</returns>
    public bool RemoveTicket(TicketId id)
    {
        lock (_gate)
        {
            return _tickets.Remove(id);
        }
    }

    /// <summary>A ticket as it is now, for a test to look at; no fault strikes.</summary>
    /// <param name="id">The ticket.</param>
    /// <exception cref="KeyNotFoundException">There is no such ticket.</exception>
    public Ticket Get(TicketId id)
    {
        lock (_gate)
        {
            return Row(id).Ticket;
        }
    }

    /// <summary>The notes on a ticket, oldest first; a copy.</summary>
    /// <param name="id">The ticket.</param>
    /// <exception cref="KeyNotFoundException">There is no such ticket.</exception>
    public IReadOnlyList<string> NotesOf(TicketId id)
    {
        lock (_gate)
        {
            return [.. Row(id).Notes];
        }
    }

    private TicketMessage Write(TicketId id, MessageAuthor author, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        lock (_gate)
        {
            return Row(id).Write(author, text, _clock.GetUtcNow(), key: null);
        }
    }

    private DeskTicket Row(TicketId id) =>
        _tickets.GetValueOrDefault(id) ?? throw new KeyNotFoundException($"The desk has no ticket '{id}' of the tenant '{id.Tenant}'.");
}
