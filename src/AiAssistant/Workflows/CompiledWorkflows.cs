using System.Collections.Concurrent;

namespace AiAssistant.Workflows;

/// <summary>Keeps compiled sets, so that a tenant's workflows are read and compiled once per revision. May be used at once from any thread.</summary>
internal sealed class CompiledWorkflows(IWorkflowStore store)
{
    /// <summary>Beyond it everything is forgotten and compiled again: simple, and rare enough to cost nothing.</summary>
    private const int MaxTenants = 1_000;

    private readonly ConcurrentDictionary<TenantId, CompiledWorkflowSet> _sets = new();

    /// <summary>The tenant's set as it is stored now.</summary>
    public async Task<CompiledWorkflowSet> GetAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var revision = await store.GetRevisionAsync(tenant, cancellationToken).ConfigureAwait(false);
        if (_sets.TryGetValue(tenant, out var known) && known.Revision == revision)
        {
            return known;
        }

        var compiled = CompiledWorkflowSet.Compile(await store.ReadAsync(tenant, cancellationToken).ConfigureAwait(false));
        if (_sets.Count >= MaxTenants)
        {
            _sets.Clear();
        }

        _sets[tenant] = compiled;
        return compiled;
    }
}
