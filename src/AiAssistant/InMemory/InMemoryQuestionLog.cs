using System.Runtime.CompilerServices;
using AiAssistant.Answering;
using AiAssistant.Tickets;

namespace AiAssistant.InMemory;

/// <summary>Keeps unanswered questions as long as the process lives, of each tenant the newest. A listing sees them as they were when it began.</summary>
internal sealed class InMemoryQuestionLog : IQuestionLog
{
    private const int KeptOfTenant = 10_000;
    private readonly Lock _gate = new();
    private readonly Dictionary<TenantId, Dictionary<string, UnansweredQuestion>> _tenants = [];

    public Task AppendAsync(UnansweredQuestion question, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (!_tenants.TryGetValue(question.Ticket.Tenant, out var questions))
            {
                _tenants.Add(question.Ticket.Tenant, questions = new Dictionary<string, UnansweredQuestion>(StringComparer.Ordinal));
            }

            // A copy: the caller's list may change later.
            questions.TryAdd(question.Id, question with { Resources = [.. question.Resources] });

            // A tenth at a time, so that a full log is not sorted at each question.
            if (questions.Count > KeptOfTenant + (KeptOfTenant / 10))
            {
                Remove(questions, [.. Newest(questions.Values).Skip(KeptOfTenant)]);
            }
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<UnansweredQuestion> ListAsync(
        TenantId tenant, QuestionLogFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var question in Select(tenant, filter))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return question;
        }
    }

    public Task EraseAsync(TicketId ticket, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_tenants.TryGetValue(ticket.Tenant, out var questions))
            {
                Remove(questions, [.. questions.Values.Where(question => question.Ticket == ticket)]);
            }
        }

        return Task.CompletedTask;
    }

    public Task RemoveAsync(DateTimeOffset askedBefore, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            foreach (var questions in _tenants.Values)
            {
                Remove(questions, [.. questions.Values.Where(question => question.AskedAt < askedBefore)]);
            }
        }

        return Task.CompletedTask;
    }

    private List<UnansweredQuestion> Select(TenantId tenant, QuestionLogFilter filter)
    {
        lock (_gate)
        {
            return _tenants.TryGetValue(tenant, out var questions) ? [.. Newest(questions.Values.Where(question => Matches(question, filter)))] : [];
        }
    }

    private static bool Matches(UnansweredQuestion question, QuestionLogFilter filter) =>
        (filter.Resource is not { } resource || question.Resources.Contains(resource))
        && !(question.AskedAt < filter.From)
        && !(question.AskedAt >= filter.Before);

    private static IEnumerable<UnansweredQuestion> Newest(IEnumerable<UnansweredQuestion> questions) =>
        questions.OrderByDescending(static question => question.AskedAt).ThenBy(static question => question.Id, StringComparer.Ordinal);

    private static void Remove(Dictionary<string, UnansweredQuestion> questions, List<UnansweredQuestion> removed)
    {
        foreach (var question in removed)
        {
            questions.Remove(question.Id);
        }
    }
}
