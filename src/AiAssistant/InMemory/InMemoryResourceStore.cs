using System.Runtime.CompilerServices;
using AiAssistant.Resources;

namespace AiAssistant.InMemory;

/// <summary>Resources kept in this process: for tests, samples and hosts that feed the assistant anew at each start.</summary>
/// <remarks>Thread-safe. Nothing survives the process. A listing sees the rows as they were when it began.</remarks>
internal sealed class InMemoryResourceStore : IResourceStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ResourceId, Resource> _rows = [];
    private readonly Dictionary<TenantId, Dictionary<string, ResourceId>> _names = [];

    // One counter for all rows, so that a row that was removed and written again never shows an old revision.
    private long _revision;

    public Task<Resource?> FindAsync(ResourceId id, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult(_rows.GetValueOrDefault(id));
        }
    }

    public async IAsyncEnumerable<Resource> ListAsync(ResourceFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        Resource[] rows;
        lock (_gate)
        {
            rows = [.. _rows.Values.Where(row => Matches(row, filter)).OrderBy(row => row.Id.Tenant).ThenBy(row => row.CreatedAt).ThenBy(row => row.Id)];
        }

        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    public Task<WriteResult> WriteAsync(Resource resource, long expectedRevision, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resource);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult(Write(resource, expectedRevision));
        }
    }

    public Task<bool> DeleteAsync(ResourceId id, long expectedRevision, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (!_rows.TryGetValue(id, out var row) || row.Revision != expectedRevision)
            {
                return Task.FromResult(false);
            }

            FreeName(row);
            return Task.FromResult(_rows.Remove(id));
        }
    }

    private static bool Matches(Resource row, ResourceFilter filter) =>
        (filter.Tenant is not { } tenant || row.Id.Tenant == tenant)
        && (filter.Name is null || string.Equals(row.Name, filter.Name, StringComparison.OrdinalIgnoreCase))
        && (filter.Status is not { } status || row.Status == status)
        && (filter.Deleted is not { } deleted || row.DeletedAt is not null == deleted);

    private WriteResult Write(Resource resource, long expectedRevision)
    {
        var stored = _rows.GetValueOrDefault(resource.Id);
        var standing = stored?.Revision ?? 0;
        if (standing != expectedRevision)
        {
            return new WriteResult(WriteStatus.Conflict, standing);
        }

        var names = Names(resource.Id.Tenant);
        if (resource.DeletedAt is null && names.TryGetValue(resource.Name, out var owner) && owner != resource.Id)
        {
            return new WriteResult(WriteStatus.NameTaken, standing);
        }

        if (stored is not null)
        {
            FreeName(stored);
        }

        if (resource.DeletedAt is null)
        {
            names[resource.Name] = resource.Id;
        }

        _rows[resource.Id] = resource with { Revision = ++_revision };
        return new WriteResult(WriteStatus.Written, _revision);
    }

    private void FreeName(Resource row)
    {
        if (row.DeletedAt is null)
        {
            Names(row.Id.Tenant).Remove(row.Name);
        }
    }

    private Dictionary<string, ResourceId> Names(TenantId tenant)
    {
        if (!_names.TryGetValue(tenant, out var names))
        {
            _names[tenant] = names = new Dictionary<string, ResourceId>(StringComparer.OrdinalIgnoreCase);
        }

        return names;
    }
}
