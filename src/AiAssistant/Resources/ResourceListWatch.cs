using System.Runtime.CompilerServices;

namespace AiAssistant.Resources;

/// <summary>
/// Follows all rows of a tenant. What this process changes is looked up row by row; the whole list is read only at first and now and then, for what other
/// processes change. Memory holds a revision a row.
/// </summary>
internal sealed class ResourceListWatch(ResourceRows rows, TimeProvider time)
{
    public static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    public async IAsyncEnumerable<ResourceChange> WatchAsync(TenantId tenant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var changes = rows.Changes.Watch(tenant);
        var seen = new Dictionary<ResourceId, long>();
        var listAt = time.GetUtcNow();
        while (true)
        {
            var next = changes.Next;
            var now = time.GetUtcNow();
            var changed = changes.Take();
            if (changed is null || now >= listAt)
            {
                changed = null;
                listAt = now + PollInterval;
            }

            var found = changed is null ? ListAsync(tenant, seen, cancellationToken) : FindAsync(changed, seen, cancellationToken);
            await foreach (var change in found.ConfigureAwait(false))
            {
                yield return change;
            }

            await Waiting.ForAsync([next], listAt - time.GetUtcNow(), time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async IAsyncEnumerable<ResourceChange> ListAsync(
        TenantId tenant, Dictionary<ResourceId, long> seen, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var missing = seen.Keys.ToHashSet();
        await foreach (var row in rows.ListAsync(new ResourceFilter { Tenant = tenant }, cancellationToken).ConfigureAwait(false))
        {
            missing.Remove(row.Id);
            if (IsNews(row, seen))
            {
                yield return new ResourceChange(row.Id, row);
            }
        }

        // A listing may miss a row that is written while it is read; only looking it up tells that it is gone.
        await foreach (var change in FindAsync([.. missing.Order()], seen, cancellationToken).ConfigureAwait(false))
        {
            yield return change;
        }
    }

    private async IAsyncEnumerable<ResourceChange> FindAsync(
        IReadOnlyList<ResourceId> ids, Dictionary<ResourceId, long> seen, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            var row = await rows.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (row is null or { DeletedAt: not null })
            {
                if (seen.Remove(id))
                {
                    yield return new ResourceChange(id, null);
                }
            }
            else if (IsNews(row, seen))
            {
                yield return new ResourceChange(id, row);
            }
        }
    }

    // Revisions grow: a listing that began before a row was looked up may still hold the older one.
    private static bool IsNews(Resource row, Dictionary<ResourceId, long> seen)
    {
        if (seen.TryGetValue(row.Id, out var revision) && row.Revision <= revision)
        {
            return false;
        }

        seen[row.Id] = row.Revision;
        return true;
    }
}
