namespace AiAssistant.Testing.Conformance;

/// <summary>Callers that do the same at once.</summary>
internal static class Contenders
{
    /// <summary>How many there are: enough to overlap on any machine, few enough for a store on disk.</summary>
    public const int Count = 16;

    /// <summary>How often a writer that lost may read and write again until it is held to be stuck.</summary>
    private const int MaxAttempts = 10_000;

    public static async Task<T[]> RunAsync<T>(Func<int, Task<T>> act, CancellationToken cancellationToken, int count = Count)
    {
        var waiting = count;
        return await Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Run(() => WaitAndActAsync(i), cancellationToken))).ConfigureAwait(false);

        // Each goes on yielding until the last has come: then all are runnable, and none is through before the others begin.
        async Task<T> WaitAndActAsync(int i)
        {
            Interlocked.Decrement(ref waiting);
            while (Volatile.Read(ref waiting) > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await Task.Yield();
            }

            return await act(i).ConfigureAwait(false);
        }
    }

    /// <summary>Lets each contender change the same row several times, by reading and writing until the write is taken.</summary>
    /// <param name="tryWrite">Reads the row and writes it changed; gives whether the write was taken.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How many writes were taken in all.</returns>
    public static async Task<int> ChangeInTurnAsync(Func<Task<WriteResult>> tryWrite, CancellationToken cancellationToken)
    {
        const int Writers = 8;
        const int Changes = 5;
        var attempts = 0;
        await RunAsync(WriteAllAsync, cancellationToken, Writers).ConfigureAwait(false);
        return Writers * Changes;

        async Task<bool> WriteAllAsync(int writer)
        {
            for (var taken = 0; taken < Changes;)
            {
                Expect.That(Interlocked.Increment(ref attempts) <= MaxAttempts, "one of the writers at a time gets on", "all of them conflict");
                taken += (await tryWrite().ConfigureAwait(false)).IsWritten ? 1 : 0;
            }

            return true;
        }
    }
}
