using AiAssistant.Tickets;

namespace AiAssistant.Answering;

/// <summary>Keeps the questions that were not answered, so that sellers see what to teach next.</summary>
/// <remarks>
/// <para>Thread-safety: members may be called at once from any thread, and, when the log is shared, from any process.</para>
/// <para>Tenants: a question is its ticket's tenant's; nothing of one is ever listed for another.</para>
/// <para>
/// Durability: a crash may lose the last seconds. How long questions are kept is the library's to say (<see cref="RemoveAsync"/>); a log may keep no more than
/// the newest 10,000 of a tenant.
/// </para>
/// <para>Failures: <see cref="AiAssistantException"/>. A question that cannot be logged is left out; the customer is answered all the same.</para>
/// </remarks>
public interface IQuestionLog
{
    /// <summary>Adds a question. One whose id the tenant has already is left as it was.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Cancels the call; it may then have been added or not.</param>
    Task AppendAsync(UnansweredQuestion question, CancellationToken cancellationToken = default);

    /// <summary>Lists a tenant's questions, the newest first and those of one instant by their ids (ordinal), streamed.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    IAsyncEnumerable<UnansweredQuestion> ListAsync(TenantId tenant, QuestionLogFilter filter, CancellationToken cancellationToken = default);

    /// <summary>Erases what a customer asked in a ticket.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="cancellationToken">Cancels the call; some may then have been erased.</param>
    Task EraseAsync(TicketId ticket, CancellationToken cancellationToken = default);

    /// <summary>Removes the questions of all tenants that were asked before an instant.</summary>
    /// <param name="askedBefore">The instant.</param>
    /// <param name="cancellationToken">Cancels the call; some may then have been removed.</param>
    Task RemoveAsync(DateTimeOffset askedBefore, CancellationToken cancellationToken = default);
}
