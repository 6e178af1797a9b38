using AiAssistant.Tickets;
using Microsoft.Extensions.Options;

namespace AiAssistant.Runs;

/// <summary>The host's desk and notifier, each call bounded in time: a party that hangs must not hold a ticket for ever.</summary>
internal sealed class TimeLimitedDesk(ITicketDesk desk, IOptions<RunOptions> options, TimeProvider time, INotifier? notifier = null)
{
    public DeskCapabilities Capabilities => desk.Capabilities;

    public bool CanNotify => notifier is not null;

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

    private async Task<T> LimitAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            return await call(stop.Token).WaitAsync(options.Value.DeskTimeout, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }
}
