using AiAssistant.Answering;
using AiAssistant.InMemory;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

/// <summary>A store in which some members do something else.</summary>
internal sealed class BrokenUsageStore : IUsageStore
{
    private readonly InMemoryUsageStore _inner = new(TimeProvider.System);

    public Func<IUsageStore, IReadOnlyList<UsageKey>, ModelUsage, CancellationToken, Task<IReadOnlyList<ModelUsage>>> Add { get; init; } =
        static (store, keys, usage, token) => store.AddAsync(keys, usage, token);

    public Func<IUsageStore, UsageKey, CancellationToken, Task<ModelUsage>> Read { get; init; } = static (store, key, token) => store.ReadAsync(key, token);

    public Task<IReadOnlyList<ModelUsage>> AddAsync(IReadOnlyList<UsageKey> keys, ModelUsage usage, CancellationToken cancellationToken = default) =>
        Add(_inner, keys, usage, cancellationToken);

    public Task<ModelUsage> ReadAsync(UsageKey key, CancellationToken cancellationToken = default) => Read(_inner, key, cancellationToken);
}
