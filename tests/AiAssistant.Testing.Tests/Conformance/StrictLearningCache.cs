using AiAssistant.InMemory;
using AiAssistant.Resources;

namespace AiAssistant.Testing.Tests.Conformance;

/// <summary>A cache that takes no key but those of the contract.</summary>
internal sealed class StrictLearningCache : ILearningCache
{
    private readonly InMemoryLearningCache _inner = new();

    public Task<ReadOnlyMemory<byte>?> FindAsync(ResourceId resource, string key, CancellationToken cancellationToken = default) =>
        _inner.FindAsync(resource, Checked(key), cancellationToken);

    public Task WriteAsync(ResourceId resource, string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken = default) =>
        _inner.WriteAsync(resource, Checked(key), value, cancellationToken);

    public Task RemoveAsync(ResourceId resource, CancellationToken cancellationToken = default) => _inner.RemoveAsync(resource, cancellationToken);

    private static string Checked(string key) => key.Length is > 0 and <= 200 && key.All(static letter => letter is >= '!' and <= '~')
        ? key
        : throw new ArgumentException("The key is none that the contract allows.", nameof(key));
}
