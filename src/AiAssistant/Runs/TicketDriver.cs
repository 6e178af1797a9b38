using System.Globalization;
using AiAssistant.Diagnostics;
using AiAssistant.Tickets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AiAssistant.Runs;

/// <summary>Drives the runs of one ticket, one at a time and in the order accepted, while it holds the ticket's lease.</summary>
internal sealed class TicketDriver(
    IRunJournal journal, RunStep step, RunRetry retry, RunChanges changes, IOptions<RunOptions> options, TimeProvider time, ILogger<TicketDriver> logger)
{
    private static long drives;

    // Unique among processes and, with the number of the drive, among the workers of this one.
    private readonly string _process = string.Create(
        CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}/{time.GetUtcNow().Ticks:x}/{time.GetTimestamp():x}");

    /// <summary>Drives until nothing is due. Returns false when another worker holds the ticket: it sees to what is due.</summary>
    public async Task<bool> DriveAsync(TicketId ticket, CancellationToken cancellationToken)
    {
        var holder = string.Create(CultureInfo.InvariantCulture, $"{_process}/{Interlocked.Increment(ref drives)}");
        do
        {
            if (await LeaseAsync(ticket, holder, cancellationToken).ConfigureAwait(false) is not { } lease)
            {
                return false;
            }

            try
            {
                while (await NextAsync(ticket, cancellationToken).ConfigureAwait(false) is { } run
                    && await DriveAsync(run, lease, cancellationToken).ConfigureAwait(false))
                {
                }
            }
            finally
            {
                await ReleaseAsync(ticket, holder).ConfigureAwait(false);
            }

            // What was accepted between the last look and the release found the ticket taken: look once more.
        }
        while (await NextAsync(ticket, cancellationToken).ConfigureAwait(false) is not null);
        return true;
    }

    /// <summary>The ticket's first run that is not at its end, if it is due: later ones wait for it until it has nothing more to say to the customer.</summary>
    private async Task<Run?> NextAsync(TicketId ticket, CancellationToken cancellationToken)
    {
        await foreach (var run in journal.ListAsync(new RunFilter { Ticket = ticket, Open = true }, cancellationToken).ConfigureAwait(false))
        {
            if (run.NextTry <= time.GetUtcNow())
            {
                return run;
            }

            if (RunProgress.HoldsUpOthers(run))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Drives one run to its end or to its next try. Returns false when the lease is lost.</summary>
    private async Task<bool> DriveAsync(Run run, TicketLease lease, CancellationToken cancellationToken)
    {
        while (!RunProgress.IsEnded(run) && run.NextTry <= time.GetUtcNow())
        {
            if (await LeaseAsync(lease.Ticket, lease.Holder, cancellationToken).ConfigureAwait(false) is not { } renewed || renewed.Fence != lease.Fence)
            {
                RunsLog.LeaseLost(logger, run.Id.Value);
                return false;
            }

            Run next;
            try
            {
                using var activity = AiAssistantDiagnostics.StartRunStep(run);
                next = await step.AdvanceAsync(run, cancellationToken).ConfigureAwait(false);
                if (next.Attempt > run.Attempt)
                {
                    RunsLog.StepFailed(logger, run.Id.Value, run.State, next.Attempt, next.Fault?.Code ?? "");
                }
                else
                {
                    next = next with { Attempt = 0 };
                }
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                next = retry.After(run, exception);
                RunsLog.StepFailed(logger, run.Id.Value, run.State, next.Attempt, exception.GetType().Name);
            }

            var write = await journal.WriteAsync(next, run.Revision, lease.Fence, cancellationToken).ConfigureAwait(false);
            if (!write.IsWritten)
            {
                RunsLog.LeaseLost(logger, run.Id.Value);
                return false;
            }

            run = next with { Revision = write.Revision };
            if (RunProgress.IsEnded(run))
            {
                AiAssistantDiagnostics.RunEnded(run, time.GetUtcNow());
                RunsLog.RunEnded(logger, run.Id.Value, run.State, run.End);
            }

            changes.Publish(run);
        }

        return true;
    }

    private Task<TicketLease?> LeaseAsync(TicketId ticket, string holder, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return journal.LeaseAsync(ticket, holder, now, now + options.Value.LeaseDuration, cancellationToken);
    }

    private async Task ReleaseAsync(TicketId ticket, string holder)
    {
        try
        {
            var now = time.GetUtcNow();
            await journal.LeaseAsync(ticket, holder, now, now, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The lease ends by itself; what matters is what the drive was about.
            RunsLog.ReleaseFailed(logger, exception.GetType().Name);
        }
    }
}
