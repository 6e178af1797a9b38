using AiAssistant.Tickets;

namespace AiAssistant.Testing.Conformance;

/// <summary>A desk without tickets, and the host's side of it.</summary>
public sealed class TicketDeskFixture : ConformanceFixture
{
    /// <summary>Creates a fixture.</summary>
    /// <param name="desk">The desk; its capabilities say what is checked.</param>
    /// <param name="addTicketAsync">Brings a ticket into the desk, with its messages; the desk gives the revision.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public TicketDeskFixture(ITicketDesk desk, Func<Ticket, CancellationToken, Task> addTicketAsync)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(addTicketAsync);
        Desk = desk;
        AddTicketAsync = addTicketAsync;
    }

    /// <summary>The desk.</summary>
    public ITicketDesk Desk { get; }

    /// <summary>Brings a ticket into the desk.</summary>
    public Func<Ticket, CancellationToken, Task> AddTicketAsync { get; }

    /// <summary>Lets the ticket's customer write a further message. Null (the default): what happens then is not checked.</summary>
    public Func<TicketId, string, CancellationToken, Task>? CustomerWritesAsync { get; init; }

    /// <summary>Reads the notes on a ticket, oldest first. Null (the default): only that notes do not reach the customer is checked.</summary>
    public Func<TicketId, CancellationToken, Task<IReadOnlyList<string>>>? ReadNotesAsync { get; init; }

    private protected override object Subject => Desk;
}
