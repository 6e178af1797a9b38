using System.Globalization;
using AiAssistant.Tickets;

namespace AiAssistant.Testing;

/// <summary>One ticket of the fake desk: what the library sees of it, and what only the desk knows. Guarded by the desk's lock.</summary>
internal sealed class DeskTicket
{
    private readonly bool _hasRevisions;
    private int _revision;
    private int _messages;

    public DeskTicket(Ticket ticket, bool hasRevisions)
    {
        _hasRevisions = hasRevisions;
        Ticket = ticket;
        Replace(ticket);
    }

    public Ticket Ticket { get; private set; }

    public string? Revision => _hasRevisions ? Ticket.Revision : null;

    public List<string> Notes { get; } = [];

    public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

    public void Replace(Ticket ticket)
    {
        _revision++;
        Ticket = ticket with { Revision = _hasRevisions ? "r" + _revision.ToString(CultureInfo.InvariantCulture) : "" };
    }

    public TicketMessage Write(MessageAuthor author, string text, DateTimeOffset at, string? key)
    {
        var message = new TicketMessage(NextMessageId(), author, text, at) { IdempotencyKey = key };
        Replace(Ticket with { Messages = [.. Ticket.Messages, message] });
        return message;
    }

    public void Apply(TicketChange change, string key, DateTimeOffset at)
    {
        switch (change)
        {
            case SendMessage send:
                Write(MessageAuthor.Assistant, send.Text, at, key);
                break;
            case SetStatus set when set.Status != Ticket.Status:
                Replace(Ticket with { Status = set.Status });
                break;
            case Assign assign:
                Replace(Ticket with { Agent = assign.Agent ?? Ticket.Agent, Team = assign.Team ?? Ticket.Team });
                break;
            case AddTag add when !HasTag(add.Tag):
                Replace(Ticket with { Tags = [.. Ticket.Tags, add.Tag] });
                break;
            case RemoveTag remove when HasTag(remove.Tag):
                Replace(Ticket with { Tags = [.. Ticket.Tags.Where(tag => !SameTag(tag, remove.Tag))] });
                break;
            case AddNote note:
                Notes.Add(note.Text);
                Replace(Ticket);
                break;
        }
    }

    private static bool SameTag(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private bool HasTag(string tag) => Ticket.Tags.Any(other => SameTag(other, tag));

    private string NextMessageId()
    {
        string id;
        do
        {
            id = "m" + (++_messages).ToString(CultureInfo.InvariantCulture);
        }
        while (Ticket.Messages.Any(message => message.Id == id));
        return id;
    }
}
