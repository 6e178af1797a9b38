using AiAssistant.Resources;
using Microsoft.Extensions.Logging;

namespace AiAssistant.Learning;

/// <summary>
/// The background work: claims what waits to be learned, finishes deletions, sweeps versions. Any number of workers, in any number of processes, may share a
/// store.
/// </summary>
internal sealed class LearningWorker(
    ResourceRows rows,
    LearningClaims claims,
    LearningAttempt attempt,
    TombstoneSweeper tombstones,
    VersionSweeper versions,
    TimeProvider time,
    LearningOptions options,
    ILogger<LearningWorker> logger)
{
    /// <summary>How soon work that another process has queued is found.</summary>
    public static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(30);

    /// <summary>How soon versions are found that nobody here knows of: those of other processes, and of attempts that were left behind.</summary>
    private static readonly TimeSpan SweepInterval = TimeSpan.FromHours(1);

    /// <summary>A sweep looks at every version: with more than these for each attempt that ended, it waits for further attempts, or for its hour.</summary>
    private const int SweptPerAttempt = 100;

    private readonly List<Task> _running = [];

    // A new process knows nothing yet.
    private DateTimeOffset _sweepAt = DateTimeOffset.MinValue;
    private int _endedSinceSweep;

    /// <summary>Works until it is cancelled; then waits for the attempts under way to let go.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                var queued = rows.Queued.Next;
                var next = await GuardedPassAsync(stopping).ConfigureAwait(false);
                await Waiting.ForAsync([queued, .. _running], WaitTime(next), time, stopping).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host stops.
        }
        finally
        {
            await Task.WhenAll(_running).ConfigureAwait(false);
        }
    }

    /// <summary>Does what is due now, and what becomes due by it, and returns.</summary>
    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        do
        {
            await PassAsync(cancellationToken).ConfigureAwait(false);
            await Task.WhenAll(_running).ConfigureAwait(false);
        }
        while (Reap());
    }

    private async Task<DateTimeOffset?> GuardedPassAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await PassAsync(cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A store or an index that fails must not end the background work.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LearningLog.WorkerFailed(logger, fault.GetType().Name);
            return null;
        }
    }

    private async Task<DateTimeOffset> PassAsync(CancellationToken cancellationToken)
    {
        Reap();
        var next = await BeginDueAsync(cancellationToken).ConfigureAwait(false);
        await tombstones.SweepAsync(cancellationToken).ConfigureAwait(false);
        if (_sweepAt <= time.GetUtcNow())
        {
            var due = await versions.SweepAsync(cancellationToken).ConfigureAwait(false);
            var latest = time.GetUtcNow() + SweepInterval;
            _sweepAt = due < latest ? due.Value : latest;
            _endedSinceSweep = 0;
        }

        return next < _sweepAt ? next.Value : _sweepAt;
    }

    /// <returns>When the next row becomes due; null when none waits for its time.</returns>
    private async Task<DateTimeOffset?> BeginDueAsync(CancellationToken stopping)
    {
        DateTimeOffset? next = null;
        List<Resource> free = [];
        await foreach (var row in rows.ListAsync(new ResourceFilter { Status = ResourceStatus.Processing }, stopping).ConfigureAwait(false))
        {
            if (!row.Lease.IsFree(time.GetUtcNow()))
            {
                var due = row.Lease.Holder is null || row.Lease.NextTry > row.Lease.Until ? row.Lease.NextTry : row.Lease.Until;
                next = next < due ? next : due;
                continue;
            }

            // With every place taken it does not matter what else is due: the end of an attempt wakes the worker.
            if (_running.Count + free.Count >= options.MaxConcurrentResources)
            {
                break;
            }

            free.Add(row);
        }

        foreach (var row in free)
        {
            if (await claims.TryClaimAsync(row, stopping).ConfigureAwait(false) is { } claim)
            {
                _running.Add(attempt.RunAsync(claim, stopping));
            }
        }

        return next;
    }

    private bool Reap()
    {
        var ended = _running.RemoveAll(task => task.IsCompleted);
        _endedSinceSweep += ended;
        if (ended > 0 && (long)_endedSinceSweep * SweptPerAttempt >= versions.Seen)
        {
            // Attempts that ended may have left a version behind.
            _sweepAt = DateTimeOffset.MinValue;
        }

        return ended > 0;
    }

    private TimeSpan WaitTime(DateTimeOffset? next)
    {
        var wait = next - time.GetUtcNow() ?? PollInterval;
        return wait > PollInterval ? PollInterval : wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
