using System.Globalization;
using Microsoft.Extensions.Options;

namespace AiAssistant.Runs;

/// <summary>When a run that failed is tried again, and when it is given up.</summary>
internal sealed class RunRetry(IOptions<RunOptions> options, TimeProvider time)
{
    // Far beyond the longest wait, and far from overflowing.
    private const int MaxDoublings = 16;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public Run After(Run run, Exception exception) => After(run, exception is TimeoutException
        ? new Finding(RunFaults.TimedOut, $"Runs.{nameof(RunOptions.DeskTimeout)}")
        : new Finding(RunFaults.Failed, exception.GetType().Name));

    public Run After(Run run, Finding fault)
    {
        var now = time.GetUtcNow();
        var next = now + Backoff(run);
        var last = (run.ResumedAt ?? run.AcceptedAt) + options.Value.DeadLetterAfter;
        return next >= last
            ? run with { State = RunState.DeadLetter, Fault = fault, Attempt = run.Attempt + 1 }
            : run with { Fault = fault, Attempt = run.Attempt + 1, NextTry = next };
    }

    /// <summary>Doubling from one second to five minutes; the run's id spreads those that failed together over another half.</summary>
    private static TimeSpan Backoff(Run run)
    {
        var doubled = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(run.Attempt, MaxDoublings)));
        var bounded = doubled < Longest ? doubled : Longest;
        var spread = ushort.Parse(run.Id.Value.AsSpan(0, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / (ushort.MaxValue + 1.0);
        return bounded * (1 + (spread / 2));
    }
}
