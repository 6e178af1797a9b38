namespace AiAssistant.Resources;

/// <summary>Changes a row by compare-and-set: reads, decides, writes, and begins again when somebody else wrote in between.</summary>
internal sealed class ResourceEdits(ResourceRows rows)
{
    // Learning writes its progress a few times a second; so many conflicts in a row mean that the store is not what it should be.
    private const int MaxConflicts = 50;

    /// <param name="id">The row.</param>
    /// <param name="check">Why the change is refused; null when it is not.</param>
    /// <param name="move">The change; where it may not be made, the check refuses.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<ResourceResult> ChangeAsync(ResourceId id, Func<Resource, Finding?> check, ResourceMove move, CancellationToken cancellationToken) =>
        ChangeAsync(id, check, _ => move, cancellationToken);

    /// <param name="id">The row.</param>
    /// <param name="check">Why the change is refused; null when it is not.</param>
    /// <param name="choose">The change; null when there is nothing to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<ResourceResult> ChangeAsync(
        ResourceId id, Func<Resource, Finding?> check, Func<Resource, ResourceMove?> choose, CancellationToken cancellationToken)
    {
        for (var conflicts = 0; conflicts < MaxConflicts; conflicts++)
        {
            var row = await rows.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (row is null or { DeletedAt: not null })
            {
                return ResourceResult.Refused(null, new Finding(ResourceCodes.NotFound));
            }

            if (check(row) is { } refusal)
            {
                return ResourceResult.Refused(row, refusal);
            }

            if (choose(row) is not { } move)
            {
                return ResourceResult.Done(row);
            }

            var result = await rows.WriteAsync(row, move, cancellationToken).ConfigureAwait(false);
            if (result.Row is { } changed)
            {
                return ResourceResult.Done(changed);
            }

            if (result.Status == WriteStatus.NameTaken)
            {
                return ResourceResult.Refused(row, ResourceName.Taken(move.Apply(row).Name));
            }
        }

        throw Contended();
    }

    /// <summary>Writes a new row under the first id that was never used.</summary>
    public async Task<ResourceResult> AddAsync(Resource resource, long instant, CancellationToken cancellationToken)
    {
        for (var salt = 0; salt < MaxConflicts; salt++)
        {
            var id = ResourceIds.Create(resource.Id.Tenant, resource.Name, instant, salt);
            var result = await rows.WriteAsync(null, ResourceMove.Add(resource with { Id = id }), cancellationToken).ConfigureAwait(false);
            if (result.Row is { } added)
            {
                return ResourceResult.Done(added);
            }

            if (result.Status == WriteStatus.NameTaken)
            {
                return ResourceResult.Refused(null, ResourceName.Taken(resource.Name));
            }
        }

        throw Contended();
    }

    private static AiAssistantException Contended() =>
        new("The resource was changed by others again and again; try later.") { IsTransient = true, Operation = "write resource" };
}
