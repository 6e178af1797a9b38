namespace AiAssistant.Resources;

/// <summary>
/// The store, as the library writes it: only by moves that <see cref="ResourceLife"/> allows, with signals for what this process changes. What other processes
/// change is found by looking again.
/// </summary>
internal sealed class ResourceRows(IResourceStore store)
{
    /// <summary>Which rows were written or removed.</summary>
    public ResourceChanges Changes { get; } = new();

    /// <summary>A row was written that somebody has to work on.</summary>
    public Signal Queued { get; } = new();

    /// <summary>A row was taken away from a worker that holds its lease: cancelled, edited or deleted.</summary>
    public Signal Taken { get; } = new();

    public Task<Resource?> FindAsync(ResourceId id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    public IAsyncEnumerable<Resource> ListAsync(ResourceFilter filter, CancellationToken cancellationToken) => store.ListAsync(filter, cancellationToken);

    /// <param name="row">The row as it was read; null for one that is not there yet.</param>
    /// <param name="move">What to make of it.</param>
    /// <param name="cancellationToken">Cancels the call; it may then have been written or not.</param>
    public async Task<MoveResult> WriteAsync(Resource? row, ResourceMove move, CancellationToken cancellationToken)
    {
        var moved = move.Apply(row);
        var result = await store.WriteAsync(moved, row?.Revision ?? 0, cancellationToken).ConfigureAwait(false);
        if (!result.IsWritten)
        {
            return new MoveResult(result.Status, null);
        }

        Changes.Raise(moved.Id);
        if (ResourceLife.StateOf(moved) is ResourceStates.Waiting or ResourceStates.Deleted)
        {
            Queued.Raise();
        }

        if (move.Kind is ResourceMoveKind.Cancel or ResourceMoveKind.Edit or ResourceMoveKind.Delete && ResourceLife.StateOf(row) == ResourceStates.Learning)
        {
            Taken.Raise();
        }

        return new MoveResult(WriteStatus.Written, moved with { Revision = result.Revision });
    }

    /// <summary>Removes a tombstone for good.</summary>
    /// <returns>Whether it was removed; false when it is gone already.</returns>
    public async Task<bool> RemoveAsync(Resource tombstone, CancellationToken cancellationToken)
    {
        ResourceLife.Check(ResourceMoveKind.Remove, tombstone);
        var removed = await store.DeleteAsync(tombstone.Id, tombstone.Revision, cancellationToken).ConfigureAwait(false);
        if (removed)
        {
            Changes.Raise(tombstone.Id);
        }

        return removed;
    }
}
