using AiAssistant.InMemory;
using AiAssistant.Workflows;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

/// <summary>A store in which some members do something else.</summary>
internal sealed class BrokenSettingsStore : ISettingsStore
{
    private readonly InMemorySettingsStore _inner = new();

    public Func<ISettingsStore, TenantId, CancellationToken, Task<TenantSettings>> Read { get; init; } = static (store, tenant, token) =>
        store.ReadAsync(tenant, token);

    public Func<ISettingsStore, TenantId, TenantSettings, long, CancellationToken, Task<WriteResult>> Write { get; init; } =
        static (store, tenant, settings, revision, token) => store.WriteAsync(tenant, settings, revision, token);

    public Task<TenantSettings> ReadAsync(TenantId tenant, CancellationToken cancellationToken = default) => Read(_inner, tenant, cancellationToken);

    public Task<WriteResult> WriteAsync(TenantId tenant, TenantSettings settings, long expectedRevision, CancellationToken cancellationToken = default) =>
        Write(_inner, tenant, settings, expectedRevision, cancellationToken);
}
