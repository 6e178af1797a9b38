using AiAssistant.Resources;

namespace AiAssistant.Tests.Answering.Paraphrasing;

/// <summary>A cache that fails, or hangs, and counts how often it was called.</summary>
internal sealed class UnreachableLearningCache(bool hangs = false) : ILearningCache
{
    private readonly SemaphoreSlim _hanging = new(0);

    public int Calls { get; private set; }

    /// <summary>Waits until one more call hangs.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _hanging.WaitAsync(cancellationToken);

    public async Task<ReadOnlyMemory<byte>?> FindAsync(ResourceId resource, string key, CancellationToken cancellationToken = default)
    {
        await FailAsync(cancellationToken);
        return null;
    }

    public Task WriteAsync(ResourceId resource, string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken = default) => FailAsync(cancellationToken);

    public Task RemoveAsync(ResourceId resource, CancellationToken cancellationToken = default) => FailAsync(cancellationToken);

    private Task FailAsync(CancellationToken cancellationToken)
    {
        Calls++;
        if (!hangs)
        {
            throw new AiAssistantException("No cache.");
        }

        _hanging.Release();
        return Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
