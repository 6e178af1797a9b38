using AiAssistant.Tickets;

namespace AiAssistant.Benchmarks.Messages;

/// <summary>A desk without tickets: only the assistant is measured.</summary>
internal sealed class NoTickets : ITicketDesk
{
    public DeskCapabilities Capabilities => DeskCapabilities.None;

    public Task<Ticket?> FindAsync(TicketId ticket, CancellationToken cancellationToken = default) => Task.FromResult<Ticket?>(null);

    public Task<ChangeResult> ApplyAsync(TicketChange change, ChangeContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(ChangeResult.Rejected("There are no tickets here."));
}
