using System.Runtime.CompilerServices;

namespace AiAssistant.Resources;

/// <summary>Follows one row: woken by what this process writes, and by looking again for what others wrote.</summary>
internal sealed class ResourceWatch(ResourceRows rows, TimeProvider time)
{
    public static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);

    public async IAsyncEnumerable<Resource> WatchAsync(ResourceId id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var changes = rows.Changes.Watch(id.Tenant);
        var seen = 0L;
        var lookAt = time.GetUtcNow();
        while (true)
        {
            var next = changes.Next;
            var now = time.GetUtcNow();
            if (now >= lookAt || changes.Take() is not { } changed || changed.Contains(id))
            {
                var row = await rows.FindAsync(id, cancellationToken).ConfigureAwait(false);
                if (row is null or { DeletedAt: not null })
                {
                    yield break;
                }

                lookAt = now + PollInterval;
                if (row.Revision != seen)
                {
                    seen = row.Revision;
                    yield return row;
                    continue;
                }
            }

            await Waiting.ForAsync([next], lookAt - time.GetUtcNow(), time, cancellationToken).ConfigureAwait(false);
        }
    }
}
