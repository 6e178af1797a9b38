using AiAssistant.InMemory;
using AiAssistant.Runs;
using AiAssistant.Tickets;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

/// <summary>A journal in which some members do something else.</summary>
internal sealed class BrokenRunJournal : IRunJournal
{
    private readonly InMemoryRunJournal _inner = new();

    public Func<IRunJournal, Run, CancellationToken, Task<Run>> Accept { get; init; } = static (journal, run, token) => journal.AcceptAsync(run, token);

    public Func<IRunJournal, TicketId, string, DateTimeOffset, DateTimeOffset, CancellationToken, Task<TicketLease?>> Lease { get; init; } =
        static (journal, ticket, holder, now, until, token) => journal.LeaseAsync(ticket, holder, now, until, token);

    public Func<IRunJournal, Run, long, long, CancellationToken, Task<WriteResult>> Write { get; init; } =
        static (journal, run, revision, fence, token) => journal.WriteAsync(run, revision, fence, token);

    public Func<IRunJournal, RunFilter, CancellationToken, IAsyncEnumerable<Run>> List { get; init; } = static (journal, filter, token) =>
        journal.ListAsync(filter, token);

    public Task<Run> AcceptAsync(Run run, CancellationToken cancellationToken = default) => Accept(_inner, run, cancellationToken);

    public Task<TicketLease?> LeaseAsync(TicketId ticket, string holder, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken =
        default) =>
        Lease(_inner, ticket, holder, now, until, cancellationToken);

    public Task<WriteResult> WriteAsync(Run run, long expectedRevision, long fence, CancellationToken cancellationToken = default) =>
        Write(_inner, run, expectedRevision, fence, cancellationToken);

    public IAsyncEnumerable<Run> ListAsync(RunFilter filter, CancellationToken cancellationToken = default) => List(_inner, filter, cancellationToken);
}
