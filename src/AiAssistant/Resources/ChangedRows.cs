namespace AiAssistant.Resources;

/// <summary>Which rows of a tenant have changed since they were last taken: each once, however often it changed and however slow the reader is.</summary>
internal sealed class ChangedRows(ResourceChanges changes, TenantId tenant) : IDisposable
{
    // Beyond it looking through the whole list is no dearer than looking up each.
    private const int MaxIds = 256;

    private readonly Lock _gate = new();
    private readonly HashSet<ResourceId> _ids = [];
    private readonly Signal _changed = new();
    private bool _areTooMany;

    public TenantId Tenant => tenant;

    /// <summary>Completes with the next change; take it before <see cref="Take"/>.</summary>
    public Task Next => _changed.Next;

    public void Add(ResourceId id)
    {
        lock (_gate)
        {
            if (_areTooMany)
            {
                return;
            }

            _ids.Add(id);
            _areTooMany = _ids.Count > MaxIds;
        }

        _changed.Raise();
    }

    /// <summary>Takes what has changed.</summary>
    /// <returns>The rows; null when so many have changed that all are to be looked at.</returns>
    public IReadOnlyList<ResourceId>? Take()
    {
        lock (_gate)
        {
            IReadOnlyList<ResourceId>? taken = _areTooMany ? null : [.. _ids.Order()];
            _ids.Clear();
            _areTooMany = false;
            return taken;
        }
    }

    public void Dispose() => changes.End(this);
}
