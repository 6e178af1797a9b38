using AiAssistant.Tickets;

namespace AiAssistant.Tests.Runs;

/// <summary>A desk that tells when a read has begun.</summary>
internal sealed class ObservedDesk(ITicketDesk inner, Action reading) : ITicketDesk
{
    public DeskCapabilities Capabilities => inner.Capabilities;

    public Task<Ticket?> FindAsync(TicketId id, CancellationToken cancellationToken = default)
    {
        var found = inner.FindAsync(id, cancellationToken);
        reading();
        return found;
    }

    public Task<ChangeResult> ApplyAsync(TicketChange change, ChangeContext context, CancellationToken cancellationToken = default) =>
        inner.ApplyAsync(change, context, cancellationToken);
}
