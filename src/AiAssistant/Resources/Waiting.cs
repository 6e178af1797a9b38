namespace AiAssistant.Resources;

/// <summary>Waits for a signal, but no longer than a time.</summary>
internal static class Waiting
{
    public static async Task ForAsync(Task signal, TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(signal, Task.Delay(atMost, time, ended.Token)).ConfigureAwait(false);
        await ended.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
