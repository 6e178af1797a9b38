using AiAssistant.Tickets;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

/// <summary>A notifier that does something else.</summary>
internal sealed class BrokenNotifier(INotifier inner, Func<INotifier, Notification, string, CancellationToken, Task> notify) : INotifier
{
    public Task NotifyAsync(Notification notification, string idempotencyKey, CancellationToken cancellationToken = default) =>
        notify(inner, notification, idempotencyKey, cancellationToken);
}
