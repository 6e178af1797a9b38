using AiAssistant.InMemory;
using AiAssistant.Workflows;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

/// <summary>A store in which some members do something else.</summary>
internal sealed class BrokenWorkflowStore : IWorkflowStore
{
    private readonly InMemoryWorkflowStore _inner = new();

    public Func<IWorkflowStore, TenantId, CancellationToken, Task<long>> Revision { get; init; } = static (store, tenant, token) =>
        store.GetRevisionAsync(tenant, token);

    public Func<IWorkflowStore, TenantId, CancellationToken, Task<WorkflowSet>> Read { get; init; } = static (store, tenant, token) =>
        store.ReadAsync(tenant, token);

    public Func<IWorkflowStore, TenantId, IReadOnlyList<Workflow>, long, CancellationToken, Task<WriteResult>> Write { get; init; } =
        static (store, tenant, workflows, revision, token) => store.WriteAsync(tenant, workflows, revision, token);

    public Task<long> GetRevisionAsync(TenantId tenant, CancellationToken cancellationToken = default) => Revision(_inner, tenant, cancellationToken);

    public Task<WorkflowSet> ReadAsync(TenantId tenant, CancellationToken cancellationToken = default) => Read(_inner, tenant, cancellationToken);

    public Task<WriteResult> WriteAsync(TenantId tenant, IReadOnlyList<Workflow> workflows, long expectedRevision, CancellationToken cancellationToken =
        default) =>
        Write(_inner, tenant, workflows, expectedRevision, cancellationToken);
}
