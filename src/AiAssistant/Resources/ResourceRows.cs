namespace AiAssistant.Resources;

/// <summary>The store, and signals for what this process changes in it. What other processes change is found by looking again.</summary>
internal sealed class ResourceRows(IResourceStore store)
{
    /// <summary>A row was written or removed.</summary>
    public Signal Changed { get; } = new();

    /// <summary>A row was written that somebody has to work on.</summary>
    public Signal Queued { get; } = new();

    public Task<Resource?> FindAsync(ResourceId id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    public IAsyncEnumerable<Resource> ListAsync(ResourceFilter filter, CancellationToken cancellationToken) => store.ListAsync(filter, cancellationToken);

    public async Task<WriteResult> WriteAsync(Resource resource, long expectedRevision, CancellationToken cancellationToken)
    {
        var result = await store.WriteAsync(resource, expectedRevision, cancellationToken).ConfigureAwait(false);
        if (!result.IsWritten)
        {
            return result;
        }

        Changed.Raise();
        if (resource.DeletedAt is not null || (resource.Status == ResourceStatus.Processing && resource.Lease.Holder is null))
        {
            Queued.Raise();
        }

        return result;
    }

    public async Task<bool> DeleteAsync(ResourceId id, long expectedRevision, CancellationToken cancellationToken)
    {
        var removed = await store.DeleteAsync(id, expectedRevision, cancellationToken).ConfigureAwait(false);
        if (removed)
        {
            Changed.Raise();
        }

        return removed;
    }
}
