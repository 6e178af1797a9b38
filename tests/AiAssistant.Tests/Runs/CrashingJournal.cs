using AiAssistant.Runs;
using AiAssistant.Tickets;

namespace AiAssistant.Tests.Runs;

/// <summary>A journal whose writer may die before and after each record.</summary>
internal sealed class CrashingJournal(IRunJournal inner, CrashPoint crash) : IRunJournal
{
    public async Task<Run> AcceptAsync(Run run, CancellationToken cancellationToken = default)
    {
        crash.ThrowIfCrashed();
        var accepted = await inner.AcceptAsync(run, cancellationToken);
        crash.Pass("after Accepted");
        return accepted;
    }

    public Task<TicketLease?> LeaseAsync(TicketId ticket, string holder, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken = default)
    {
        crash.ThrowIfCrashed();
        return inner.LeaseAsync(ticket, holder, now, until, cancellationToken);
    }

    public async Task<WriteResult> WriteAsync(Run run, long expectedRevision, long fence, CancellationToken cancellationToken = default)
    {
        crash.Pass("before " + run.State);
        var result = await inner.WriteAsync(run, expectedRevision, fence, cancellationToken);
        crash.Pass("after " + run.State);
        return result;
    }

    public IAsyncEnumerable<Run> ListAsync(RunFilter filter, CancellationToken cancellationToken = default)
    {
        crash.ThrowIfCrashed();
        return inner.ListAsync(filter, cancellationToken);
    }
}
