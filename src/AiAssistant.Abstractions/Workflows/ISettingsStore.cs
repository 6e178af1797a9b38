namespace AiAssistant.Workflows;

/// <summary>Keeps each tenant's settings.</summary>
/// <remarks>
/// <para>Thread-safety: members may be called at once from any thread, and, when the store is shared, from any process.</para>
/// <para>Tenants: each has its own settings and revision.</para>
/// <para>Durability: an acknowledged write survives a crash (an in-memory store's promise ends with its process). Settings are read at each event, so it must be cheap.</para>
/// <para>Failures: <see cref="AiAssistantException"/>, transient when the store cannot be reached; events wait, calls of the host get it.</para>
/// </remarks>
public interface ISettingsStore
{
    /// <summary>Reads a tenant's settings; the defaults when none were ever written.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<TenantSettings> ReadAsync(TenantId tenant, CancellationToken cancellationToken = default);

    /// <summary>Replaces a tenant's settings if the stored revision is the expected one.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="settings">The new settings; their own revision is ignored.</param>
    /// <param name="expectedRevision">The revision that must be stored now; 0 when none were ever written.</param>
    /// <param name="cancellationToken">Cancels the call; it may then have been written or not.</param>
    /// <returns><see cref="WriteStatus.Written"/> with the new revision, or <see cref="WriteStatus.Conflict"/>.</returns>
    Task<WriteResult> WriteAsync(TenantId tenant, TenantSettings settings, long expectedRevision, CancellationToken cancellationToken = default);
}
