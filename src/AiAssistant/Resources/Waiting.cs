namespace AiAssistant.Resources;

/// <summary>Waits for the first of some signals, but no longer than a time.</summary>
internal static class Waiting
{
    public static async Task ForAsync(IEnumerable<Task> signals, TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny([.. signals, Task.Delay(atMost > TimeSpan.Zero ? atMost : TimeSpan.Zero, time, ended.Token)]).ConfigureAwait(false);
        await ended.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
