using AiAssistant.Resources;

namespace AiAssistant.Tests.Answering.Paraphrasing;

/// <summary>A cache that fails, or hangs, and counts how often it was called.</summary>
internal sealed class UnreachableLearningCache(bool hangs = false) : ILearningCache
{
    public int Calls { get; private set; }

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
        return hangs ? Task.Delay(Timeout.Infinite, cancellationToken) : throw new AiAssistantException("No cache.");
    }
}
