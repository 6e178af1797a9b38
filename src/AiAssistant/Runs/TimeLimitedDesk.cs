using AiAssistant.Tickets;
using Microsoft.Extensions.Options;

namespace AiAssistant.Runs;

/// <summary>The host's desk and notifier, each call bounded in time: a party that hangs must not hold a ticket for ever.</summary>
internal sealed class TimeLimitedDesk(ITicketDesk desk, IOptions<RunOptions> options, TimeProvider time, INotifier? notifier = null)
{
    public DeskCapabilities Capabilities => desk.Capabilities;

    public bool CanNotify => notifier is not null;

    /// <summary>What to expect of a change that is right only for this state of the ticket; null where the desk does not compare.</summary>
    public string? RevisionToExpect(Ticket ticket) =>
        Capabilities.HasFlag(DeskCapabilities.RevisionCheck) && ticket.Revision.Length > 0 ? ticket.Revision : null;

    public static AiAssistantException UnaskedConflict() =>
        new("The desk answered Conflict to a change without an expected revision. Answer Conflict only when ExpectedRevision is set.")
        {
            IsTransient = true,
            Operation = "apply",
            Provider = "desk",
        };

    public Task<Ticket?> FindAsync(TicketId id, CancellationToken cancellationToken) =>
        LimitAsync(token => desk.FindAsync(id, token), cancellationToken);

    public Task<ChangeResult> ApplyAsync(TicketChange change, ChangeContext context, CancellationToken cancellationToken) =>
        LimitAsync(token => desk.ApplyAsync(change, context, token), cancellationToken);

    public Task NotifyAsync(Notification notification, string key, CancellationToken cancellationToken) =>
        LimitAsync(
            async token =>
            {
                await notifier!.NotifyAsync(notification, key, token).ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    private Task<T> LimitAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        TimeLimit.RunAsync(call, options.Value.DeskTimeout, time, cancellationToken);
}
