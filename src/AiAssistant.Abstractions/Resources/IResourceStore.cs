namespace AiAssistant.Resources;

/// <summary>Keeps resources: their content, status, lease and published version.</summary>
/// <remarks>
/// <para>Thread-safety: all members may be called at once from any thread, and, when the store is shared, from any process.</para>
/// <para>Tenants: a row is found only under its own tenant; a filter that names a tenant never yields another's row.</para>
/// <para>Order: <see cref="ListAsync"/> yields by tenant, then <see cref="Resource.CreatedAt"/>, then id, all ordinal; a row written while the list is read
/// may or may not be seen.</para>
/// <para>Durability: what <see cref="WriteAsync"/> and <see cref="DeleteAsync"/> have acknowledged survives a crash (an in-memory store's promise ends with
/// its process).</para>
/// <para>Contents: every field comes back as it was written, instants to the millisecond at least.</para>
/// <para>Failures: a store that cannot be reached throws <see cref="AiAssistantException"/> with <see cref="AiAssistantException.IsTransient"/>; the library's
/// background work tries again, calls of the host pass it on.</para>
/// </remarks>
public interface IResourceStore
{
    /// <summary>Finds one resource, deleted or not.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The resource with its stored revision, or null when there is none.</returns>
    Task<Resource?> FindAsync(ResourceId id, CancellationToken cancellationToken = default);

    /// <summary>Lists resources, streamed.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    IAsyncEnumerable<Resource> ListAsync(ResourceFilter filter, CancellationToken cancellationToken = default);

    /// <summary>Writes a whole resource if the stored revision is the expected one.</summary>
    /// <param name="resource">What to store; its own <see cref="Resource.Revision"/> is ignored, the store gives a new one.</param>
    /// <param name="expectedRevision">The revision that must be stored now; 0 means that nothing may be stored yet.</param>
    /// <param name="cancellationToken">Cancels the call; it may then have been written or not.</param>
    /// <returns>
    /// <see cref="WriteStatus.Written"/> with the new revision; <see cref="WriteStatus.Conflict"/>; or <see cref="WriteStatus.NameTaken"/> when another
    /// resource of the tenant that is not deleted has the same name without regard to case (ordinal), unless the resource to write is deleted itself: a
    /// tombstone claims no name. The check of the name and the write are one step.
    /// </returns>
    Task<WriteResult> WriteAsync(Resource resource, long expectedRevision, CancellationToken cancellationToken = default);

    /// <summary>Removes the row for good if the stored revision is the expected one.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="expectedRevision">The revision that must be stored now.</param>
    /// <param name="cancellationToken">Cancels the call; it may then have been removed or not.</param>
    /// <returns>Whether it was removed; false when it is gone already or another revision is stored.</returns>
    Task<bool> DeleteAsync(ResourceId id, long expectedRevision, CancellationToken cancellationToken = default);
}
