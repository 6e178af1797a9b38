using AiAssistant.Resources;

namespace AiAssistant.Tests.Answering.Paraphrasing;

internal sealed class UnreachableLearningCache : ILearningCache
{
    public Task<ReadOnlyMemory<byte>?> FindAsync(ResourceId resource, string key, CancellationToken cancellationToken = default) =>
        throw new AiAssistantException("No cache.");

    public Task WriteAsync(ResourceId resource, string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken = default) =>
        throw new AiAssistantException("No cache.");

    public Task RemoveAsync(ResourceId resource, CancellationToken cancellationToken = default) =>
        throw new AiAssistantException("No cache.");
}
