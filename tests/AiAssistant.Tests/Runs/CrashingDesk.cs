using AiAssistant.Tickets;

namespace AiAssistant.Tests.Runs;

/// <summary>A desk whose caller may die before and after each change.</summary>
internal sealed class CrashingDesk(ITicketDesk inner, CrashPoint crash) : ITicketDesk
{
    public DeskCapabilities Capabilities => inner.Capabilities;

    public async Task<Ticket?> FindAsync(TicketId id, CancellationToken cancellationToken = default)
    {
        crash.ThrowIfCrashed();
        return await inner.FindAsync(id, cancellationToken);
    }

    public async Task<ChangeResult> ApplyAsync(TicketChange change, ChangeContext context, CancellationToken cancellationToken = default)
    {
        crash.Pass("before " + change.GetType().Name);
        var result = await inner.ApplyAsync(change, context, cancellationToken);
        crash.Pass("after " + change.GetType().Name);
        return result;
    }
}
