using System.Collections.Concurrent;
using AiAssistant.Workflows;

namespace AiAssistant.InMemory;

/// <summary>Keeps workflows as long as the process lives.</summary>
internal sealed class InMemoryWorkflowStore : IWorkflowStore
{
    private readonly ConcurrentDictionary<TenantId, WorkflowSet> _sets = new();
    private readonly Lock _writing = new();

    public Task<long> GetRevisionAsync(TenantId tenant, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Find(tenant).Revision);
    }

    public Task<WorkflowSet> ReadAsync(TenantId tenant, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Find(tenant));
    }

    public Task<WriteResult> WriteAsync(TenantId tenant, IReadOnlyList<Workflow> workflows, long expectedRevision, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(workflows);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_writing)
        {
            var revision = Find(tenant).Revision;
            if (revision != expectedRevision)
            {
                return Task.FromResult(new WriteResult(WriteStatus.Conflict, revision));
            }

            // A copy: the caller's list may change later.
            _sets[tenant] = new WorkflowSet(revision + 1, [.. workflows]);
            return Task.FromResult(new WriteResult(WriteStatus.Written, revision + 1));
        }
    }

    private WorkflowSet Find(TenantId tenant) => _sets.GetValueOrDefault(tenant, WorkflowSet.Empty);
}
