using System.Runtime.CompilerServices;

namespace AiAssistant.Runs;

/// <summary>What became of events: for pages that explain, for tests, and for resuming what was given up.</summary>
/// <remarks>Thread-safe. Runs hold what customers wrote: show them to the tenant alone.</remarks>
public sealed class RunLog
{
    // One write is all that the lease is for.
    private static readonly TimeSpan ResumeLease = TimeSpan.FromSeconds(30);
    private readonly IRunJournal _journal;
    private readonly TicketQueue _queue;
    private readonly RunChanges _changes;
    private readonly TimeProvider _time;

    internal RunLog(IRunJournal journal, TicketQueue queue, RunChanges changes, TimeProvider time)
    {
        _journal = journal;
        _queue = queue;
        _changes = changes;
        _time = time;
    }

    /// <summary>Finds one run.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The run, or null when there is none.</returns>
    public async Task<Run?> FindAsync(RunId id, CancellationToken cancellationToken = default)
    {
        await foreach (var run in _journal.ListAsync(new RunFilter { Tenant = id.Tenant, Run = id }, cancellationToken).ConfigureAwait(false))
        {
            return run;
        }

        return null;
    }

    /// <summary>Lists a tenant's runs in the order in which their events were accepted, streamed.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="filter">Which of them, such as those of one ticket or the dead letters; null lists all. Its own tenant is ignored.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    public IAsyncEnumerable<Run> ListAsync(TenantId tenant, RunFilter? filter = null, CancellationToken cancellationToken = default) =>
        _journal.ListAsync((filter ?? new RunFilter()) with { Tenant = tenant }, cancellationToken);

    /// <summary>Watches a tenant's runs from now on: each time one is journaled in this process. A slow reader loses the oldest of more than 1,024.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Ends the watching.</param>
    public async IAsyncEnumerable<Run> WatchAsync(TenantId tenant, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var watch = _changes.Subscribe();
        await foreach (var run in watch.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            if (run.Id.Tenant == tenant)
            {
                yield return run;
            }
        }
    }

    /// <summary>Takes a dead letter up again, where it stopped. Its time until it is given up starts anew.</summary>
    /// <param name="id">The run.</param>
    /// <param name="cancellationToken">Cancels the call; the run may then have been resumed or not.</param>
    /// <returns>
    /// Whether it is under way again; false when there is no such run, it is no dead letter, or its ticket is being worked on right now (try again then).
    /// </returns>
    public async Task<bool> ResumeAsync(RunId id, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is not { State: RunState.DeadLetter } dead)
        {
            return false;
        }

        var now = _time.GetUtcNow();
        var holder = $"resume/{id.Value}/{dead.Revision}";
        if (await _journal.LeaseAsync(dead.Event.Ticket, holder, now, now + ResumeLease, cancellationToken).ConfigureAwait(false) is not { } lease)
        {
            return false;
        }

        var state = dead.Effects.Count > 0 ? RunState.Planned : dead.Decision is not null ? RunState.Decided : RunState.Accepted;
        var resumed = dead with { State = state, Attempt = 0, NextTry = default, ResumedAt = now };
        var write = await _journal.WriteAsync(resumed, dead.Revision, lease.Fence, cancellationToken).ConfigureAwait(false);
        await _journal.LeaseAsync(dead.Event.Ticket, holder, now, now, cancellationToken).ConfigureAwait(false);
        _queue.Enqueue(dead.Event.Ticket);
        if (write.IsWritten)
        {
            _changes.Publish(resumed with { Revision = write.Revision });
        }

        return write.IsWritten;
    }
}
