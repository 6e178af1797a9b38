using Microsoft.Extensions.Options;

namespace AiAssistant.Learning;

internal sealed class LearningOptionsValidator : IValidateOptions<LearningOptions>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    public ValidateOptionsResult Validate(string? name, LearningOptions options)
    {
        List<string> faults = [];
        Check(faults, nameof(options.Concurrency), options.Concurrency, options.Concurrency is >= 1 and <= 1_000, "Set a number from 1 to 1000, such as 2.");
        Check(faults, nameof(options.AttemptTimeout), options.AttemptTimeout, IsWithin(options.AttemptTimeout, TimeSpan.FromSeconds(1), Longest), "Set a time from 1 second to 40 days, such as 12:00:00.");
        Check(faults, nameof(options.MaxAttempts), options.MaxAttempts, options.MaxAttempts is >= 1 and <= 100, "Set a number from 1 to 100, such as 5.");
        Check(faults, nameof(options.RetryDelay), options.RetryDelay, IsWithin(options.RetryDelay, TimeSpan.Zero, Longest), "Set a time from zero to 40 days, such as 00:01:00.");
        Check(faults, nameof(options.LeaseTime), options.LeaseTime, IsWithin(options.LeaseTime, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)), "Set a time from 1 second to 1 day, such as 00:02:00.");
        Check(faults, nameof(options.SweepGrace), options.SweepGrace, IsWithin(options.SweepGrace, TimeSpan.Zero, Longest), "Set a time from zero to 40 days, such as 00:10:00.");
        Check(faults, nameof(options.MaxDropShare), options.MaxDropShare, options.MaxDropShare is >= 0 and <= 1, "Set a share from 0 to 1, such as 0.5.");
        Check(faults, nameof(options.MaxSkippedShare), options.MaxSkippedShare, options.MaxSkippedShare is >= 0 and <= 1, "Set a share from 0 to 1, such as 0.2.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static bool IsWithin(TimeSpan value, TimeSpan least, TimeSpan most) => value >= least && value <= most;

    private static void Check(List<string> faults, string key, IFormattable value, bool holds, string mend)
    {
        if (!holds)
            faults.Add(FormattableString.Invariant($"{nameof(LearningOptions)}.{key} is {value}, which is out of range. {mend}"));
    }
}
