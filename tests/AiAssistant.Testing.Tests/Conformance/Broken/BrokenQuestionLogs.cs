using AiAssistant.Answering;
using AiAssistant.InMemory;
using AiAssistant.Testing.Conformance;
using AiAssistant.Tickets;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

internal static class BrokenQuestionLogs
{
    public static IEnumerable<BrokenImplementation> All { get; } =
    [
        Log("takes the same id again", () => new BrokenQuestionLog
        {
            Append = (log, question, token) => log.AppendAsync(question with { Id = $"{question.Id} {question.Text.Length}" }, token),
            List = (log, tenant, filter, token) => log.ListAsync(tenant, filter, token).Select(question => question with { Id = question.Id.Split(' ')[0] }),
        }),
        Log("lists the oldest first", () => new BrokenQuestionLog
        {
            List = (log, tenant, filter, token) => log.ListAsync(tenant, filter, token).Reverse(),
        }),
        Log("ignores filters", () => new BrokenQuestionLog
        {
            List = (log, tenant, _, token) => log.ListAsync(tenant, new QuestionLogFilter(), token),
        }),
        Log("forgets reasons", () => new BrokenQuestionLog
        {
            Append = (log, question, token) => log.AppendAsync(question with { Reason = UnansweredReason.NoEvidence }, token),
        }),
        Log("ignores tenants", () => new BrokenQuestionLog
        {
            Append = (log, question, token) => log.AppendAsync(question with { Ticket = new TicketId(default, question.Ticket.Value) }, token),
            List = (log, _, filter, token) => log.ListAsync(default, filter, token)
                .Select(question => question with { Ticket = new TicketId(SampleValues.Anna, question.Ticket.Value) }),
            Erase = (log, ticket, token) => log.EraseAsync(new TicketId(default, ticket.Value), token),
        }),
        Log("does not erase", () => new BrokenQuestionLog { Erase = (_, _, token) => token.IsCancellationRequested ? Task.FromCanceled(token) : Task.CompletedTask }),
        Log("does not remove", () => new BrokenQuestionLog { Remove = (_, _, token) => token.IsCancellationRequested ? Task.FromCanceled(token) : Task.CompletedTask }),
        Log("drops what comes together with another", Racing),
        Log("ignores cancellation", () => new BrokenQuestionLog
        {
            Append = (log, question, _) => log.AppendAsync(question, CancellationToken.None),
            List = (log, tenant, filter, _) => log.ListAsync(tenant, filter, CancellationToken.None),
            Erase = (log, ticket, _) => log.EraseAsync(ticket, CancellationToken.None),
            Remove = (log, before, _) => log.RemoveAsync(before, CancellationToken.None),
        }),
        new(
            typeof(QuestionLogConformance),
            "forgets everything in a crash",
            QuestionLogConformance.Cases(_ => Task.FromResult(new StoreFixture<IQuestionLog>(new InMemoryQuestionLog())
            {
                ReopenAsync = _ => Task.FromResult<IQuestionLog>(new InMemoryQuestionLog()),
            }))),
    ];

    private static BrokenImplementation Log(string fault, Func<IQuestionLog> create) =>
        new(typeof(QuestionLogConformance), fault, QuestionLogConformance.Cases(create));

    private static BrokenQuestionLog Racing()
    {
        var company = new Company();
        return new BrokenQuestionLog
        {
            Append = (log, question, token) => company.WithAsync(async isFirst =>
            {
                await (isFirst ? log.AppendAsync(question, token) : Task.CompletedTask);
                return true;
            }),
        };
    }
}
