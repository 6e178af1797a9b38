using System.Globalization;
using AiAssistant.Resources;
using Microsoft.Extensions.Logging;

namespace AiAssistant.Learning;

/// <summary>Runs one attempt under its lease and its time limit, and writes how it ended: learned, to be tried again, or failed.</summary>
internal sealed class LearningAttempt(ResourceLearner learner, TimeProvider time, LearningOptions options, ILogger logger)
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);
    private static readonly TimeSpan ReleaseTime = TimeSpan.FromSeconds(5);

    /// <summary>Never throws: whatever goes wrong ends in the row, or in the lease's running out.</summary>
    public async Task RunAsync(LearningClaim claim, CancellationToken stopping)
    {
        var row = claim.Row;
        try
        {
            if (row.Lease.Attempt > options.MaxAttempts)
            {
                await FailAsync(claim, new Finding(LearningCodes.Abandoned, Text(options.MaxAttempts)), "abandoned", stopping).ConfigureAwait(false);
            }
            else
            {
                await LearnAsync(claim, stopping).ConfigureAwait(false);
            }
        }
        catch (SupersededException)
        {
            LearningLog.Superseded(logger, row.Id.Tenant.Value, row.Id.Value, claim.Version.Number);
        }
#pragma warning disable CA1031 // The end could not be written, whatever the reason: the lease runs out and the row is claimed again.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LearningLog.EndNotWritten(logger, row.Id.Tenant.Value, row.Id.Value, fault.GetType().Name);
        }
        finally
        {
            claim.Dispose();
        }
    }

    private async Task LearnAsync(LearningClaim claim, CancellationToken stopping)
    {
        var row = claim.Row;
        LearningLog.Began(logger, row.Id.Tenant.Value, row.Id.Value, row.Lease.Attempt, claim.Version.Number);
        using var limit = new CancellationTokenSource(options.AttemptTimeout, time);
        Exception? fault = null;
        var isLost = false;
        var heartbeat = new LeaseHeartbeat(claim, options.LeaseDuration, time, logger);
        try
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, limit.Token, heartbeat.Lost);
            await learner.LearnAsync(claim, ended.Token).ConfigureAwait(false);
        }
        catch (SupersededException)
        {
            isLost = true;
        }
#pragma warning disable CA1031 // Providers, indexes and models are others' code; every fault of theirs ends as a finding on the row.
        catch (Exception caught)
#pragma warning restore CA1031
        {
            fault = caught;
            isLost = heartbeat.Lost.IsCancellationRequested;
        }

        // The end is written once the heartbeat rests, so that the two do not contend for the row.
        await heartbeat.DisposeAsync().ConfigureAwait(false);
        if (isLost)
        {
            throw new SupersededException();
        }

        if (fault is null)
        {
            LearningLog.Committed(logger, row.Id.Tenant.Value, row.Id.Value, claim.Version.Number, claim.Row.Published!.Passages);
        }
        else if (stopping.IsCancellationRequested)
        {
            await ReleaseAsync(claim).ConfigureAwait(false);
        }
        else if (limit.IsCancellationRequested)
        {
            await FailAsync(claim, new Finding(LearningCodes.Timeout, Text(options.AttemptTimeout.TotalMinutes)), "time limit", stopping).ConfigureAwait(false);
        }
        else
        {
            await EndAsync(claim, fault, stopping).ConfigureAwait(false);
        }
    }

    private async Task EndAsync(LearningClaim claim, Exception fault, CancellationToken cancellationToken)
    {
        var row = claim.Row;
        var failure = LearningFailure.Of(fault, row.Content);
        if (!failure.IsTransient || row.Lease.Attempt >= options.MaxAttempts)
        {
            await FailAsync(claim, failure.Finding, fault.GetType().Name, cancellationToken).ConfigureAwait(false);
            return;
        }

        var nextTry = time.GetUtcNow() + Delay(row.Lease.Attempt);
        await claim.EndAsync(ended => Queued(ended) with { Lease = ended.Lease with { NextTry = nextTry } }, cancellationToken).ConfigureAwait(false);
        LearningLog.PutOff(logger, row.Id.Tenant.Value, row.Id.Value, row.Lease.Attempt, failure.Finding.Code, fault.GetType().Name, nextTry);
    }

    private async Task FailAsync(LearningClaim claim, Finding finding, string fault, CancellationToken cancellationToken)
    {
        var row = claim.Row;
        await claim.EndAsync(ended => ended with { Status = ResourceStatus.Failed, Failure = finding }, cancellationToken).ConfigureAwait(false);
        LearningLog.Failed(logger, row.Id.Tenant.Value, row.Id.Value, row.Lease.Attempt, finding.Code, fault);
    }

    // An attempt that the process's end cut short is no failed attempt; the next process begins at once.
    private async Task ReleaseAsync(LearningClaim claim)
    {
        using var limit = new CancellationTokenSource(ReleaseTime, time);
        await claim.EndAsync(ended => Queued(ended) with { Lease = ended.Lease with { Attempt = ended.Lease.Attempt - 1 } }, limit.Token).ConfigureAwait(false);
        LearningLog.Interrupted(logger, claim.Row.Id.Tenant.Value, claim.Row.Id.Value);
    }

    private static Resource Queued(Resource row) => row with { Progress = new LearningProgress(LearningStage.Queued, 0, null) };

    private TimeSpan Delay(int attempt)
    {
        var doubled = options.RetryDelay.TotalSeconds * Math.Pow(2, Math.Min(attempt - 1, 20));
        return TimeSpan.FromSeconds(Math.Min(doubled, Math.Max(LongestDelay.TotalSeconds, options.RetryDelay.TotalSeconds)));
    }

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
