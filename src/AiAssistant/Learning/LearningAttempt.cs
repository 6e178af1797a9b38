using AiAssistant.Resources;
using AiAssistant.Texts;
using Microsoft.Extensions.Logging;

namespace AiAssistant.Learning;

/// <summary>Runs one attempt under its lease and its time limit, and writes how it ended: learned, to be tried again, or failed.</summary>
internal sealed class LearningAttempt(ResourceLearner learner, TimeProvider time, LearningOptions options, ILogger logger)
{
    /// <summary>How long a cancelled attempt may take to end before it is left behind; longer than a download within it may.</summary>
    public static readonly TimeSpan Grace = 2 * WatchedDownload.Grace + TimeSpan.FromSeconds(5);

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
                var abandoned = new Finding(LearningCodes.Abandoned, FindingArgument.Of(options.MaxAttempts));
                await FailAsync(claim, new LearningFailure(abandoned, IsTransient: false), stopping).ConfigureAwait(false);
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
        Exception? fault;
        bool isLost;
        var heartbeat = new LeaseHeartbeat(claim, options.LeaseDuration, time, logger);
        using (var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, limit.Token, heartbeat.Lost))
        {
            fault = await EndOfAsync(claim, ended.Token).ConfigureAwait(false);
            isLost = fault is SupersededException || (fault is not null && heartbeat.Lost.IsCancellationRequested);
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
            var timeout = new Finding(LearningCodes.Timeout, FindingArgument.Of(options.AttemptTimeout.TotalMinutes));
            await FailAsync(claim, new LearningFailure(timeout, IsTransient: false), stopping).ConfigureAwait(false);
        }
        else
        {
            await EndAsync(claim, LearningFailure.Of(fault, row.Content), stopping).ConfigureAwait(false);
        }
    }

    /// <returns>Why it has not succeeded; null when it has.</returns>
    private async Task<Exception?> EndOfAsync(LearningClaim claim, CancellationToken ended)
    {
        // On a thread of its own: a provider, a model or an index may block the one it is called on.
        var learning = Task.Run(() => learner.LearnAsync(claim, ended), CancellationToken.None);
        if (await LeftBehind.IsAsync(learning, Grace, time, ended).ConfigureAwait(false))
        {
            LearningLog.LeftBehind(logger, claim.Row.Id.Tenant.Value, claim.Row.Id.Value);
            return new OperationCanceledException(ended);
        }

        try
        {
            await learning.ConfigureAwait(false);
            return null;
        }
#pragma warning disable CA1031 // Providers, indexes and models are others' code; every fault of theirs ends as a finding on the row.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return fault;
        }
    }

    private async Task EndAsync(LearningClaim claim, LearningFailure failure, CancellationToken cancellationToken)
    {
        var row = claim.Row;
        if (!failure.IsTransient || row.Lease.Attempt >= options.MaxAttempts)
        {
            await FailAsync(claim, failure, cancellationToken).ConfigureAwait(false);
            return;
        }

        var now = time.GetUtcNow();
        var nextTry = now + Delay(row.Lease.Attempt);
        var warning = new Finding(
            LearningCodes.PutOff,
            FindingArgument.Of(nextTry),
            FindingArgument.Of(row.Lease.Attempt),
            FindingArgument.Of(options.MaxAttempts))
        {
            Severity = FindingSeverity.Warning,
        };
        var fault = failure.ToFault(now, row.Lease.Attempt);
        await claim.EndAsync(ResourceMove.PutOff(nextTry, warning, fault), cancellationToken).ConfigureAwait(false);
        LearningLog.PutOff(logger, row.Id.Tenant.Value, row.Id.Value, fault, failure.Message, nextTry);
    }

    private async Task FailAsync(LearningClaim claim, LearningFailure failure, CancellationToken cancellationToken)
    {
        var row = claim.Row;
        var fault = failure.ToFault(time.GetUtcNow(), row.Lease.Attempt);
        await claim.EndAsync(ResourceMove.Fail(failure.Finding, fault), cancellationToken).ConfigureAwait(false);
        LearningLog.Failed(logger, row.Id.Tenant.Value, row.Id.Value, fault, failure.Message);
    }

    private async Task ReleaseAsync(LearningClaim claim)
    {
        using var limit = new CancellationTokenSource(ReleaseTime, time);
        await claim.EndAsync(ResourceMove.Release, limit.Token).ConfigureAwait(false);
        LearningLog.Interrupted(logger, claim.Row.Id.Tenant.Value, claim.Row.Id.Value);
    }

    private TimeSpan Delay(int attempt)
    {
        var doubled = options.RetryDelay.TotalSeconds * Math.Pow(2, Math.Min(attempt - 1, 20));
        return TimeSpan.FromSeconds(Math.Min(doubled, Math.Max(LongestDelay.TotalSeconds, options.RetryDelay.TotalSeconds)));
    }
}
