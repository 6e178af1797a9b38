namespace AiAssistant.Tickets;

/// <summary>Sends e-mails to people of the shop.</summary>
/// <remarks>
/// Thread-safety: may be called at once from any thread. Delivery is at least once: after a crash the same notification may come again with the same key, and a notifier that
/// remembers keys delivers once. Failures as for <see cref="ITicketDesk"/>.
/// </remarks>
public interface INotifier
{
    /// <summary>Sends one notification.</summary>
    /// <param name="notification">What to send.</param>
    /// <param name="idempotencyKey">Names this notification.</param>
    /// <param name="cancellationToken">Cancels the call; it may then have been sent or not.</param>
    Task NotifyAsync(Notification notification, string idempotencyKey, CancellationToken cancellationToken = default);
}
