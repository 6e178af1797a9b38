using Microsoft.Extensions.Options;

namespace AiAssistant.Learning;

internal sealed class LearningOptionsValidator : IValidateOptions<LearningOptions>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    public ValidateOptionsResult Validate(string? name, LearningOptions options)
    {
        List<string> faults = [];
        CheckCount(faults, nameof(options.MaxConcurrentResources), options.MaxConcurrentResources, 1_000, "2");
        CheckTime(faults, nameof(options.AttemptTimeout), options.AttemptTimeout, TimeSpan.FromSeconds(1), Longest, "from 1 second to 40 days, such as 12:00:00");
        CheckCount(faults, nameof(options.MaxAttempts), options.MaxAttempts, 100, "5");
        CheckTime(faults, nameof(options.RetryDelay), options.RetryDelay, TimeSpan.Zero, Longest, "from zero to 40 days, such as 00:01:00");
        CheckTime(faults, nameof(options.LeaseDuration), options.LeaseDuration, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1), "from 1 second to 1 day, such as 00:02:00");
        CheckTime(faults, nameof(options.SweepGrace), options.SweepGrace, TimeSpan.Zero, Longest, "from zero to 40 days, such as 00:10:00");
        CheckShare(faults, nameof(options.MaxDropShare), options.MaxDropShare, "0.5");
        CheckShare(faults, nameof(options.MaxSkippedShare), options.MaxSkippedShare, "0.2");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void CheckCount(List<string> faults, string key, int value, int most, string example) =>
        Check(faults, key, value, value >= 1 && value <= most, FormattableString.Invariant($"Set a number from 1 to {most}, such as {example}."));

    private static void CheckTime(List<string> faults, string key, TimeSpan value, TimeSpan least, TimeSpan most, string range) =>
        Check(faults, key, value, value >= least && value <= most, $"Set a time {range}.");

    private static void CheckShare(List<string> faults, string key, double value, string example) =>
        Check(faults, key, value, value is >= 0 and <= 1, $"Set a share from 0 to 1, such as {example}.");

    private static void Check(List<string> faults, string key, IFormattable value, bool holds, string mend)
    {
        if (!holds)
            faults.Add(FormattableString.Invariant($"{nameof(AiAssistantOptions.Learning)}.{key} is {value}, which is out of range. {mend}"));
    }
}
