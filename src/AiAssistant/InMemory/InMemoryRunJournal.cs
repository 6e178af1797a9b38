using System.Runtime.CompilerServices;
using AiAssistant.Runs;
using AiAssistant.Tickets;

namespace AiAssistant.InMemory;

/// <summary>Keeps runs in memory: for tests, demonstrations and hosts that can lose what a process was doing. Nothing is ever dropped from it.</summary>
internal sealed class InMemoryRunJournal : IRunJournal
{
    private readonly Lock _gate = new();
    private readonly Dictionary<RunId, Run> _runs = [];
    private readonly Dictionary<TicketId, List<RunId>> _byTicket = [];
    private readonly SortedDictionary<long, RunId> _open = [];
    private readonly Dictionary<TicketId, TicketLease> _leases = [];
    private long _sequence;

    public Task<Run> AcceptAsync(Run run, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_runs.TryGetValue(run.Id, out var accepted))
            {
                return Task.FromResult(accepted);
            }

            var stored = run with { Sequence = ++_sequence, Revision = 1 };
            _runs.Add(run.Id, stored);
            if (!_byTicket.TryGetValue(run.Event.Ticket, out var ofTicket))
            {
                _byTicket.Add(run.Event.Ticket, ofTicket = []);
            }

            ofTicket.Add(run.Id);
            _open.Add(stored.Sequence, run.Id);
            return Task.FromResult(stored);
        }
    }

    public Task<TicketLease?> LeaseAsync(TicketId ticket, string holder, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var known = _leases.TryGetValue(ticket, out var lease);
            var held = known && lease!.Until > now;
            if (held && lease!.Holder != holder)
            {
                return Task.FromResult<TicketLease?>(null);
            }

            var fence = held ? lease!.Fence : (lease?.Fence ?? 0) + 1;
            var taken = new TicketLease(ticket, holder, until, fence);
            _leases[ticket] = taken;
            return Task.FromResult<TicketLease?>(taken);
        }
    }

    public Task<WriteResult> WriteAsync(Run run, long expectedRevision, long fence, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (!_runs.TryGetValue(run.Id, out var stored))
            {
                return Task.FromResult(new WriteResult(WriteStatus.Conflict, 0));
            }

            var latest = _leases.TryGetValue(run.Event.Ticket, out var lease) ? lease.Fence : 0;
            if (stored.Revision != expectedRevision || fence != latest)
            {
                return Task.FromResult(new WriteResult(WriteStatus.Conflict, stored.Revision));
            }

            var written = run with { Sequence = stored.Sequence, Revision = stored.Revision + 1 };
            _runs[run.Id] = written;
            if (IsOpen(written))
            {
                _open[written.Sequence] = written.Id;
            }
            else
            {
                _open.Remove(written.Sequence);
            }

            return Task.FromResult(new WriteResult(WriteStatus.Written, written.Revision));
        }
    }

    public async IAsyncEnumerable<Run> ListAsync(RunFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var run in Select(filter))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return run;
        }
    }

    private List<Run> Select(RunFilter filter)
    {
        lock (_gate)
        {
            IEnumerable<RunId> candidates =
                filter.Run is { } id ? [id]
                : filter.Ticket is { } ticket ? _byTicket.GetValueOrDefault(ticket) ?? []
                : filter.Open == true ? _open.Values
                : _runs.Values.OrderBy(static run => run.Sequence).Select(static run => run.Id);
            return [.. candidates.Where(_runs.ContainsKey).Select(candidate => _runs[candidate]).Where(run => Matches(run, filter))];
        }
    }

    private static bool Matches(Run run, RunFilter filter) =>
        (filter.Tenant is not { } tenant || run.Id.Tenant == tenant)
        && (filter.Ticket is not { } ticket || run.Event.Ticket == ticket)
        && (filter.Run is not { } id || run.Id == id)
        && (filter.Open is not { } open || IsOpen(run) == open);

    private static bool IsOpen(Run run) => run.State is not (RunState.Completed or RunState.DeadLetter);
}
