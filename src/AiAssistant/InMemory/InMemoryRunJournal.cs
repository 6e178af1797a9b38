using System.Runtime.CompilerServices;
using AiAssistant.Runs;
using AiAssistant.Tickets;

namespace AiAssistant.InMemory;

/// <summary>Keeps runs in memory: for tests, demonstrations and hosts that can lose what a process was doing. Nothing is ever dropped from it.</summary>
internal sealed class InMemoryRunJournal : IRunJournal
{
    private readonly Lock _gate = new();
    private readonly Dictionary<RunId, Run> _runs = [];
    private readonly Dictionary<TicketId, TicketRuns> _tickets = [];
    private readonly SortedDictionary<long, RunId> _open = [];
    private long _sequence;

    public Task<Run> AcceptAsync(Run run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_runs.TryGetValue(run.Id, out var accepted))
            {
                return Task.FromResult(accepted);
            }

            var stored = run with { Sequence = ++_sequence, Revision = 1 };
            TicketOf(run.Event.Ticket).All.Add(run.Id);
            Store(stored);
            return Task.FromResult(stored);
        }
    }

    public Task<TicketLease?> LeaseAsync(TicketId ticket, string holder, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var row = TicketOf(ticket);
            var held = row.Lease is { } lease && lease.Until > now;
            if (held && row.Lease!.Holder != holder)
            {
                return Task.FromResult<TicketLease?>(null);
            }

            var fence = row.Lease?.Fence ?? 0;
            row.Lease = new TicketLease(ticket, holder, until, held ? fence : fence + 1);
            return Task.FromResult<TicketLease?>(row.Lease);
        }
    }

    public Task<WriteResult> WriteAsync(Run run, long expectedRevision, long fence, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (!_runs.TryGetValue(run.Id, out var stored))
            {
                return Task.FromResult(new WriteResult(WriteStatus.Conflict, 0));
            }

            if (stored.Revision != expectedRevision || fence != TicketOf(stored.Event.Ticket).Lease?.Fence)
            {
                return Task.FromResult(new WriteResult(WriteStatus.Conflict, stored.Revision));
            }

            Store(run with { Event = stored.Event, Sequence = stored.Sequence, Revision = stored.Revision + 1 });
            return Task.FromResult(new WriteResult(WriteStatus.Written, stored.Revision + 1));
        }
    }

    public async IAsyncEnumerable<Run> ListAsync(RunFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
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
                filter.Run is { } id ? _runs.ContainsKey(id) ? [id] : []
                : filter.Ticket is { } ticket ? OfTicket(ticket, filter.Open)
                : filter.Open == true ? _open.Values
                : _runs.Values.OrderBy(static run => run.Sequence).Select(static run => run.Id);
            return [.. candidates.Select(candidate => _runs[candidate]).Where(run => Matches(run, filter))];
        }
    }

    private IEnumerable<RunId> OfTicket(TicketId ticket, bool? open) =>
        _tickets.GetValueOrDefault(ticket) is not { } row ? [] : open == true ? row.Open.Values : row.All;

    private TicketRuns TicketOf(TicketId ticket)
    {
        if (!_tickets.TryGetValue(ticket, out var row))
        {
            _tickets.Add(ticket, row = new TicketRuns());
        }

        return row;
    }

    private void Store(Run run)
    {
        _runs[run.Id] = run;
        foreach (var open in (ReadOnlySpan<SortedDictionary<long, RunId>>)[_open, TicketOf(run.Event.Ticket).Open])
        {
            if (IsOpen(run))
            {
                open[run.Sequence] = run.Id;
            }
            else
            {
                open.Remove(run.Sequence);
            }
        }
    }

    private static bool Matches(Run run, RunFilter filter) =>
        (filter.Tenant is not { } tenant || run.Id.Tenant == tenant)
        && (filter.Ticket is not { } ticket || run.Event.Ticket == ticket)
        && (filter.Run is not { } id || run.Id == id)
        && (filter.State is not { } state || run.State == state)
        && (filter.Open is not { } open || IsOpen(run) == open);

    private static bool IsOpen(Run run) => run.State is not (RunState.Completed or RunState.DeadLetter);
}
