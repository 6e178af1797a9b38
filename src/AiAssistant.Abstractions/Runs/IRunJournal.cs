using AiAssistant.Tickets;

namespace AiAssistant.Runs;

/// <summary>Keeps runs: what was accepted, decided, planned and done.</summary>
/// <remarks>
/// <para>Thread-safety: members may be called at once from any thread, and, when the journal is shared, from any process.</para>
/// <para>Tenants: a filter that names a tenant, ticket or run never yields another tenant's.</para>
/// <para>Order: <see cref="ListAsync"/> yields by <see cref="Run.Sequence"/>; a run written while the list is read may or may not be seen.</para>
/// <para>Contents: every field comes back as it was written, instants to the millisecond at least and with their offset.</para>
/// <para>Durability: what is acknowledged survives a crash (an in-memory journal's promise ends with its process).</para>
/// <para>Fencing: at most one holder at a time advances a ticket's runs; see <see cref="LeaseAsync"/> and <see cref="WriteAsync"/>.</para>
/// <para>Failures: <see cref="AiAssistantException"/>, transient when the journal cannot be reached; a host's <c>HandleAsync</c> passes it on (the event is
/// then not accepted), a run is tried again.</para>
/// </remarks>
public interface IRunJournal
{
    /// <summary>Accepts a new run, once.</summary>
    /// <param name="run">The run in the state <see cref="RunState.Accepted"/>; sequence and revision are given by the journal.</param>
    /// <param name="cancellationToken">Cancels the call; it may then have been accepted or not.</param>
    /// <returns>The stored run: this one, or the one that was accepted under the same id before, unchanged.</returns>
    Task<Run> AcceptAsync(Run run, CancellationToken cancellationToken = default);

    /// <summary>Takes, renews or (with <paramref name="until"/> at or before <paramref name="now"/>) gives back the lease on a ticket.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="holder">Who asks; unique among all processes and workers.</param>
    /// <param name="now">The current time.</param>
    /// <param name="until">When the lease is to end unless renewed.</param>
    /// <param name="cancellationToken">Cancels the call; the lease may then have been taken or not.</param>
    /// <returns>
    /// The lease: with the same fence when the holder held it still, with a higher one when it was free; null when another holds it, who alone can give it
    /// back.
    /// </returns>
    Task<TicketLease?> LeaseAsync(TicketId ticket, string holder, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken = default);

    /// <summary>Writes a run if the stored revision is the expected one and the fence is the latest of its ticket.</summary>
    /// <param name="run">What to store; its own revision and sequence are ignored, the journal gives a new revision and keeps the sequence.</param>
    /// <param name="expectedRevision">The revision that must be stored now.</param>
    /// <param name="fence">The fence of the writer's lease.</param>
    /// <param name="cancellationToken">Cancels the call; it may then have been written or not.</param>
    /// <returns><see cref="WriteStatus.Written"/> with the new revision, or <see cref="WriteStatus.Conflict"/> and the revision that stands (0: no such run)
    /// when the revision or the fence is old. A lease that has run out, yet was taken by nobody, still has the latest fence.</returns>
    Task<WriteResult> WriteAsync(Run run, long expectedRevision, long fence, CancellationToken cancellationToken = default);

    /// <summary>Lists runs, streamed.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    IAsyncEnumerable<Run> ListAsync(RunFilter filter, CancellationToken cancellationToken = default);
}
