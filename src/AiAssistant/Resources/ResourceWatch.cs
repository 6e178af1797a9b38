using System.Runtime.CompilerServices;

namespace AiAssistant.Resources;

/// <summary>Follows one row: woken by what this process writes, and by looking again for what others wrote.</summary>
internal sealed class ResourceWatch(ResourceRows rows, TimeProvider time)
{
    public static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);

    public async IAsyncEnumerable<Resource> WatchAsync(ResourceId id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = 0L;
        while (true)
        {
            var changed = rows.Changed.Next;
            var row = await rows.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (row is null or { DeletedAt: not null })
            {
                yield break;
            }

            if (row.Revision != seen)
            {
                seen = row.Revision;
                yield return row;
                continue;
            }

            await Waiting.ForAsync([changed], PollInterval, time, cancellationToken).ConfigureAwait(false);
        }
    }
}
