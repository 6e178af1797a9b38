using System.Globalization;
using AiAssistant.Tickets;

namespace ConsoleHost.Desk;

/// <summary>
/// A ticket desk in memory, as a host would put before its own database: it honours idempotency keys and checks revisions. With buttons the
/// customer is shown the choices of a message; without them the library adds a line that tells the keyword.
/// </summary>
internal sealed class ConsoleDesk(TimeProvider time) : ITicketDesk
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TicketId, Ticket> _tickets = [];
    private readonly HashSet<(TicketId Ticket, string Key)> _applied = [];

    /// <summary>Whether customers see buttons; default false.</summary>
    public bool HasButtons { get; set; }

    public DeskCapabilities Capabilities =>
        DeskCapabilities.IdempotentSend | DeskCapabilities.RevisionCheck | (HasButtons ? DeskCapabilities.Buttons : DeskCapabilities.None);

    public void Open(Ticket ticket)
    {
        lock (_gate)
        {
            _tickets.Add(ticket.Id, ticket with { Revision = "1" });
        }
    }

    /// <summary>The customer writes. Returns the message's id.</summary>
    public string Receive(TicketId id, string text)
    {
        lock (_gate)
        {
            // As desks do: who writes again has a reason, so the ticket is open again.
            var ticket = _tickets[id] with { Status = TicketStatus.Open };
            return Append(ticket, new TicketMessage(NextMessageId(ticket), MessageAuthor.Customer, text, time.GetUtcNow()));
        }
    }

    public Task<Ticket?> FindAsync(TicketId id, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return Task.FromResult(_tickets.GetValueOrDefault(id));
        }
    }

    public Task<ChangeResult> ApplyAsync(TicketChange change, ChangeContext context, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (!_tickets.TryGetValue(change.Ticket, out var ticket))
            {
                return Task.FromResult(ChangeResult.Rejected("There is no such ticket."));
            }

            if (_applied.Contains((ticket.Id, context.IdempotencyKey)))
            {
                return Task.FromResult(ChangeResult.AlreadyApplied(ticket.Revision));
            }

            if (context.ExpectedRevision is { } expected && expected != ticket.Revision)
            {
                return Task.FromResult(ChangeResult.Conflict(ticket.Revision));
            }

            Apply(ticket, change, context.IdempotencyKey);
            _applied.Add((ticket.Id, context.IdempotencyKey));
            return Task.FromResult(ChangeResult.Applied(_tickets[ticket.Id].Revision));
        }
    }

    private void Apply(Ticket ticket, TicketChange change, string key)
    {
        switch (change)
        {
            case SendMessage send:
                Append(ticket, new TicketMessage(NextMessageId(ticket), MessageAuthor.Assistant, send.Text, time.GetUtcNow()) { IdempotencyKey = key });
                break;
            case SetStatus set:
                Store(ticket with { Status = set.Status });
                break;
            case Assign assign:
                Store(ticket with { Agent = assign.Agent ?? ticket.Agent, Team = assign.Team ?? ticket.Team });
                break;
            case AddTag add when !ticket.Tags.Contains(add.Tag, StringComparer.OrdinalIgnoreCase):
                Store(ticket with { Tags = [.. ticket.Tags, add.Tag] });
                break;
            case RemoveTag remove:
                Store(ticket with { Tags = [.. ticket.Tags.Where(tag => !string.Equals(tag, remove.Tag, StringComparison.OrdinalIgnoreCase))] });
                break;
            case AddNote:
                Store(ticket); // Notes are shown as the run's actions; this desk keeps none.
                break;
        }
    }

    private string Append(Ticket ticket, TicketMessage message)
    {
        Store(ticket with { Messages = [.. ticket.Messages, message] });
        return message.Id;
    }

    private void Store(Ticket ticket) =>
        _tickets[ticket.Id] = ticket with { Revision = (int.Parse(ticket.Revision, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture) };

    private static string NextMessageId(Ticket ticket) => (ticket.Messages.Count + 1).ToString(CultureInfo.InvariantCulture);
}
