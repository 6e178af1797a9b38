namespace AiAssistant.Workflows;

/// <summary>Keeps each tenant's workflows, as one set that changes as a whole.</summary>
/// <remarks>
/// <para>Thread-safety: members may be called at once from any thread, and, when the store is shared, from any process.</para>
/// <para>Tenants: each has its own set and revision.</para>
/// <para>Order: the set comes back in the order in which it was written.</para>
/// <para>Durability: an acknowledged write survives a crash (an in-memory store's promise ends with its process). The revision is read at each event, so it must be
/// cheap; a change made by another process counts from the next event.</para>
/// <para>Failures: <see cref="AiAssistantException"/>, transient when the store cannot be reached; events wait, calls of the host get it.</para>
/// </remarks>
public interface IWorkflowStore
{
    /// <summary>Tells the revision of a tenant's set; 0 when none was ever written.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<long> GetRevisionAsync(TenantId tenant, CancellationToken cancellationToken = default);

    /// <summary>Reads a tenant's set; <see cref="WorkflowSet.Empty"/> when none was ever written.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<WorkflowSet> ReadAsync(TenantId tenant, CancellationToken cancellationToken = default);

    /// <summary>Replaces a tenant's set if its stored revision is the expected one.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="workflows">The new set.</param>
    /// <param name="expectedRevision">The revision that must be stored now; 0 when none was ever written.</param>
    /// <param name="cancellationToken">Cancels the call; it may then have been written or not.</param>
    /// <returns><see cref="WriteStatus.Written"/> with the new revision, or <see cref="WriteStatus.Conflict"/>.</returns>
    Task<WriteResult> WriteAsync(TenantId tenant, IReadOnlyList<Workflow> workflows, long expectedRevision, CancellationToken cancellationToken = default);
}
