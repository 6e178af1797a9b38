using AiAssistant.Answering;
using AiAssistant.InMemory;
using AiAssistant.Tickets;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

/// <summary>A log in which some members do something else.</summary>
internal sealed class BrokenQuestionLog : IQuestionLog
{
    private readonly InMemoryQuestionLog _inner = new();

    public Func<IQuestionLog, UnansweredQuestion, CancellationToken, Task> Append { get; init; } = static (log, question, token) =>
        log.AppendAsync(question, token);

    public Func<IQuestionLog, TenantId, QuestionLogFilter, CancellationToken, IAsyncEnumerable<UnansweredQuestion>> List { get; init; } =
        static (log, tenant, filter, token) => log.ListAsync(tenant, filter, token);

    public Func<IQuestionLog, TicketId, CancellationToken, Task> Erase { get; init; } = static (log, ticket, token) => log.EraseAsync(ticket, token);

    public Func<IQuestionLog, DateTimeOffset, CancellationToken, Task> Remove { get; init; } = static (log, before, token) => log.RemoveAsync(before, token);

    public Task AppendAsync(UnansweredQuestion question, CancellationToken cancellationToken = default) => Append(_inner, question, cancellationToken);

    public IAsyncEnumerable<UnansweredQuestion> ListAsync(TenantId tenant, QuestionLogFilter filter, CancellationToken cancellationToken = default) =>
        List(_inner, tenant, filter, cancellationToken);

    public Task EraseAsync(TicketId ticket, CancellationToken cancellationToken = default) => Erase(_inner, ticket, cancellationToken);

    public Task RemoveAsync(DateTimeOffset askedBefore, CancellationToken cancellationToken = default) => Remove(_inner, askedBefore, cancellationToken);
}
