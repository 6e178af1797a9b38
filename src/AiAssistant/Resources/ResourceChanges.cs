namespace AiAssistant.Resources;

/// <summary>Tells those who watch a tenant which of its rows this process has changed. Thread-safe.</summary>
internal sealed class ResourceChanges
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TenantId, List<ChangedRows>> _watchers = [];

    /// <summary>Begins to collect; dispose it to end.</summary>
    public ChangedRows Watch(TenantId tenant)
    {
        var changed = new ChangedRows(this, tenant);
        lock (_gate)
        {
            if (!_watchers.TryGetValue(tenant, out var watchers))
            {
                _watchers[tenant] = watchers = [];
            }

            watchers.Add(changed);
        }

        return changed;
    }

    public void Raise(ResourceId id)
    {
        ChangedRows[] watchers;
        lock (_gate)
        {
            watchers = _watchers.TryGetValue(id.Tenant, out var found) ? [.. found] : [];
        }

        foreach (var watcher in watchers)
        {
            watcher.Add(id);
        }
    }

    public void End(ChangedRows changed)
    {
        lock (_gate)
        {
            if (_watchers.TryGetValue(changed.Tenant, out var watchers) && watchers.Remove(changed) && watchers.Count == 0)
            {
                _watchers.Remove(changed.Tenant);
            }
        }
    }
}
