using AiAssistant.Tickets;

namespace ConsoleHost.Desk;

/// <summary>Stands for the host's e-mail: that it was called is shown with the run's actions.</summary>
internal sealed class ConsoleNotifier : INotifier
{
    public Task NotifyAsync(Notification notification, string idempotencyKey, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
