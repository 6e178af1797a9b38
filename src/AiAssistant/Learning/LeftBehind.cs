namespace AiAssistant.Learning;

/// <summary>Waits for the work of others, which may ignore its cancellation: once it is cancelled it gets a while to end, then it is left behind.</summary>
internal static class LeftBehind
{
    /// <param name="work">The work; its outcome is not looked at.</param>
    /// <param name="grace">How long it may take to end once it is cancelled.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancelled">What the work was told to heed.</param>
    /// <returns>Whether it was left behind; false when it has ended, in whatever way.</returns>
    public static async Task<bool> IsAsync(Task work, TimeSpan grace, TimeProvider time, CancellationToken cancelled)
    {
        await work.WaitAsync(cancelled).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!work.IsCompleted)
        {
            await work.WaitAsync(grace, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (work.IsCompleted)
        {
            return false;
        }

        _ = ObserveAsync(work);
        return true;
    }

    // What it may still throw, some day, is nobody's any more.
    private static async Task ObserveAsync(Task work) => await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
