using AiAssistant.Tickets;

namespace AiAssistant.Evaluation;

/// <summary>A desk without tickets: a verb asks the assistant and sends nothing.</summary>
internal sealed class NoDesk : ITicketDesk
{
    public DeskCapabilities Capabilities => DeskCapabilities.None;

    public Task<Ticket?> FindAsync(TicketId ticket, CancellationToken cancellationToken = default) => Task.FromResult<Ticket?>(null);

    public Task<ChangeResult> ApplyAsync(TicketChange change, ChangeContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(ChangeResult.Rejected("There are no tickets here."));
}
