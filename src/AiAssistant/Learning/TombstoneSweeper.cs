using AiAssistant.Resources;
using AiAssistant.Retrieval;
using Microsoft.Extensions.Logging;

namespace AiAssistant.Learning;

/// <summary>Finishes deletions: tombstone → versions → cache → row. Each step may be done twice, so any number of workers may sweep.</summary>
internal sealed class TombstoneSweeper(ResourceRows rows, IPassageIndex index, ILearningCache cache, TimeProvider time, ILogger logger)
{
    // A cache that hangs must not hold up what is left to learn.
    private static readonly TimeSpan CacheLimit = TimeSpan.FromSeconds(30);

    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var deleted = new ResourceFilter { Deleted = true };
        var tombstones = await rows.ListAsync(deleted, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (tombstones.Count == 0)
        {
            return;
        }

        var versions = await VersionsAsync(cancellationToken).ConfigureAwait(false);
        foreach (var tombstone in tombstones)
        {
            await RemoveAsync(tombstone, versions[tombstone.Id], cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<ILookup<ResourceId, ResourceVersion>> VersionsAsync(CancellationToken cancellationToken)
    {
        var versions = await index.ListAsync(cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        return versions.ToLookup(version => version.Resource);
    }

    private async Task RemoveAsync(Resource tombstone, IEnumerable<ResourceVersion> versions, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var version in versions)
            {
                await index.RemoveAsync(version, cancellationToken).ConfigureAwait(false);
            }

            await TimeLimit.RunAsync(
                async token =>
                {
                    await cache.RemoveAsync(tombstone.Id, token).ConfigureAwait(false);
                    return true;
                },
                CacheLimit, time, cancellationToken).ConfigureAwait(false);

            if (await rows.RemoveAsync(tombstone, cancellationToken).ConfigureAwait(false))
            {
                LearningLog.Deleted(logger, tombstone.Id.Tenant.Value, tombstone.Id.Value);
            }
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // One that cannot be removed now must not keep the others; the tombstone stays for the next sweep.
            LearningLog.DeletionFailed(logger, tombstone.Id.Tenant.Value, tombstone.Id.Value, fault.GetType().Name);
        }
    }
}
