using AiAssistant.Resources;
using AiAssistant.Retrieval;
using Microsoft.Extensions.Logging;

namespace AiAssistant.Learning;

/// <summary>Finishes deletions: tombstone → versions → cache → row. Each step may be done twice, so any number of workers may sweep.</summary>
internal sealed class TombstoneSweeper(ResourceRows rows, IPassageIndex index, ILogger logger, ILearningCache? cache = null)
{
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

            if (cache is not null)
            {
                await cache.RemoveAsync(tombstone.Id, cancellationToken).ConfigureAwait(false);
            }

            if (await rows.RemoveAsync(tombstone, cancellationToken).ConfigureAwait(false))
            {
                LearningLog.Deleted(logger, tombstone.Id.Tenant.Value, tombstone.Id.Value);
            }
        }
        catch (AiAssistantException fault)
        {
            // One that cannot be removed now must not keep the others; the tombstone stays for the next sweep.
            LearningLog.DeletionFailed(logger, tombstone.Id.Tenant.Value, tombstone.Id.Value, fault.GetType().Name);
        }
    }
}
