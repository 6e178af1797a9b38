namespace AiAssistant.Testing.Tests.Conformance.Broken;

/// <summary>Makes a race happen for sure: who comes waits a while for another one to come.</summary>
internal sealed class Company
{
    private const int Patience = 1_000;
    private int _present;

    /// <summary>Runs the second half of a call once another call is there too, or nobody came.</summary>
    public async Task<T> WithAsync<T>(Func<bool, Task<T>> act)
    {
        var isFirst = Interlocked.Increment(ref _present) == 1;
        try
        {
            for (var i = 0; i < Patience && Volatile.Read(ref _present) < 2; i++)
            {
                await Task.Yield();
            }

            return await act(isFirst);
        }
        finally
        {
            Interlocked.Decrement(ref _present);
        }
    }
}
