using AiAssistant.Resources;
using AiAssistant.Retrieval;
using Microsoft.Extensions.Logging;

namespace AiAssistant.Learning;

/// <summary>Removes versions that no resource names, once they have been seen so for the grace period: answers under way may still read them.</summary>
internal sealed class VersionSweeper(ResourceRows rows, IPassageIndex index, TimeProvider time, LearningOptions options, ILogger logger)
{
    private Dictionary<ResourceVersion, DateTimeOffset> _unnamedSince = [];

    /// <returns>When the next sweep has something to do; null when nothing is left.</returns>
    public async Task<DateTimeOffset?> SweepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var unnamed = new Dictionary<ResourceVersion, DateTimeOffset>();
        // Versions are listed before rows are read: one that is committed in between is then seen as named.
        foreach (var version in await ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (IsNamed(version, await rows.FindAsync(version.Resource, cancellationToken).ConfigureAwait(false)))
            {
                continue;
            }

            var since = _unnamedSince.GetValueOrDefault(version, now);
            if (since + options.SweepGrace > now)
            {
                unnamed[version] = since;
                continue;
            }

            await index.RemoveAsync(version, cancellationToken).ConfigureAwait(false);
            LearningLog.VersionRemoved(logger, version.Resource.Tenant.Value, version.Resource.Value, version.Number);
        }

        _unnamedSince = unnamed;
        return unnamed.Count == 0 ? null : unnamed.Values.Min() + options.SweepGrace;
    }

    // A version of the present claim is about to be probed and committed.
    private static bool IsNamed(ResourceVersion version, Resource? row) =>
        row is not null && (row.Published?.Version == version || (row.Lease.Holder is not null && row.Lease.Fence == version.Number));

    private async Task<List<ResourceVersion>> ListAsync(CancellationToken cancellationToken)
    {
        List<ResourceVersion> versions = [];
        await foreach (var version in index.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            versions.Add(version);
        }

        return versions;
    }
}
