namespace AiAssistant.Testing.Conformance;

/// <summary>One implementation under test, with the switches that its suite needs. A suite's factory makes one for each case; it is disposed of when the case
/// has ended.</summary>
public abstract class ConformanceFixture : IAsyncDisposable
{
    private protected ConformanceFixture()
    {
    }

    /// <summary>Puts away what the factory made beside the implementation, such as a folder or a database, after the implementation was disposed of; null (the
    /// default): nothing.</summary>
    public Func<ValueTask>? CleanUp { get; init; }

    /// <summary>What is under test now.</summary>
    private protected abstract object Subject { get; }

    /// <summary>Disposes of the implementation, where it is <see cref="IAsyncDisposable"/> or <see cref="IDisposable"/>, then cleans up.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await DisposeSubjectAsync().ConfigureAwait(false);
        }
        finally
        {
            if (CleanUp is not null)
            {
                await CleanUp().ConfigureAwait(false);
            }
        }

        GC.SuppressFinalize(this);
    }

    private ValueTask DisposeSubjectAsync()
    {
        if (Subject is IAsyncDisposable asynchronous)
        {
            return asynchronous.DisposeAsync();
        }

        (Subject as IDisposable)?.Dispose();
        return default;
    }
}
