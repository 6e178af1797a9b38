namespace AiAssistant;

/// <summary>Bounds a call of a party that is not ours: one that blocks its thread, hangs or ignores cancellation is told to end and left behind.</summary>
internal static class TimeLimit
{
    /// <exception cref="TimeoutException">The call took longer than the limit.</exception>
    public static async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        // On a thread of its own, because a call may block before it returns its task.
        var running = Task.Run(() => call(stop.Token), CancellationToken.None);
        try
        {
            return await running.WaitAsync(limit, time, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _ = EndAsync(running, stop);
        }
    }

    /// <summary>Not awaited by the caller: what is left behind, or what it does on cancellation, may hang as well.</summary>
    private static async Task EndAsync(Task running, CancellationTokenSource stop)
    {
        if (!running.IsCompleted)
        {
            await stop.CancelAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // Observes the fault of a call that was left behind.
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }
}
