namespace AiAssistant.Tickets;

/// <summary>The host's side, where tickets live.</summary>
/// <remarks>
/// <para>Thread-safety: members may be called at once from any thread. Changes of one ticket come one at a time while one process holds its lease.</para>
/// <para>Tenants: a ticket is found only under its own tenant.</para>
/// <para>Order: changes are applied in the order in which they are asked for.</para>
/// <para>Durability: <see cref="ChangeStatus.Applied"/> means that the desk keeps the change; a message may still be on its way to the customer.</para>
/// <para>Own messages: what the library sends comes back in <see cref="Ticket.Messages"/> as <see cref="MessageAuthor.Assistant"/> with its key.</para>
/// <para>Failures: throw <see cref="AiAssistantException"/> with <see cref="AiAssistantException.IsTransient"/> for what may pass (it is tried again), any
/// other exception counts as transient too until the run's limit; use <see cref="ChangeResult.Rejected"/> for what will never be taken, such as a change of a
/// ticket that is not there.</para>
/// </remarks>
public interface ITicketDesk
{
    /// <summary>What the desk can do beyond the least. Constant.</summary>
    DeskCapabilities Capabilities { get; }

    /// <summary>Finds a ticket as it is now, with all its messages.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The ticket, or null when there is none (any more).</returns>
    Task<Ticket?> FindAsync(TicketId id, CancellationToken cancellationToken = default);

    /// <summary>Applies a change. A desk that honours keys looks at the key before the revision: what was applied already is no conflict.</summary>
    /// <param name="change">What to do.</param>
    /// <param name="context">Its key, and the revision it was decided on.</param>
    /// <param name="cancellationToken">Cancels the call; it may then have been applied or not.</param>
    /// <returns>What became of it.</returns>
    Task<ChangeResult> ApplyAsync(TicketChange change, ChangeContext context, CancellationToken cancellationToken = default);
}
