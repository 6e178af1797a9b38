using AiAssistant.InMemory;
using AiAssistant.Resources;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

/// <summary>A cache in which some members do something else.</summary>
internal sealed class BrokenLearningCache : ILearningCache
{
    private readonly InMemoryLearningCache _inner = new();

    public Func<ILearningCache, ResourceId, string, CancellationToken, Task<ReadOnlyMemory<byte>?>> Find { get; init; } =
        static (cache, resource, key, token) => cache.FindAsync(resource, key, token);

    public Func<ILearningCache, ResourceId, string, ReadOnlyMemory<byte>, CancellationToken, Task> Write { get; init; } =
        static (cache, resource, key, value, token) => cache.WriteAsync(resource, key, value, token);

    public Func<ILearningCache, ResourceId, CancellationToken, Task> Remove { get; init; } = static (cache, resource, token) => cache.RemoveAsync(resource, token);

    public Task<ReadOnlyMemory<byte>?> FindAsync(ResourceId resource, string key, CancellationToken cancellationToken = default) =>
        Find(_inner, resource, key, cancellationToken);

    public Task WriteAsync(ResourceId resource, string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken = default) =>
        Write(_inner, resource, key, value, cancellationToken);

    public Task RemoveAsync(ResourceId resource, CancellationToken cancellationToken = default) => Remove(_inner, resource, cancellationToken);
}
