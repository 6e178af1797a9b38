using Microsoft.Extensions.Options;

namespace AiAssistant.Runs;

/// <summary>Says of every option out of range which one it is, what it may be, and where it is set.</summary>
internal sealed class RunOptionsValidator : IValidateOptions<RunOptions>
{
    public ValidateOptionsResult Validate(string? name, RunOptions options)
    {
        List<string> faults = [];
        Check(faults, nameof(options.Deadline), options.Deadline, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));
        Check(faults, nameof(options.AnswerTimeout), options.AnswerTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        Check(faults, nameof(options.DeskTimeout), options.DeskTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(10));
        Check(faults, nameof(options.LeaseDuration), options.LeaseDuration, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));
        Check(faults, nameof(options.DeadLetterAfter), options.DeadLetterAfter, TimeSpan.FromMinutes(1), TimeSpan.FromDays(30));
        Check(faults, nameof(options.MaxConflicts), options.MaxConflicts, 0, 100);
        Check(faults, nameof(options.MaxChainDepth), options.MaxChainDepth, 1, 32);
        Check(faults, nameof(options.MaxConcurrentTickets), options.MaxConcurrentTickets, 1, 1024);
        var longestStep = options.DeskTimeout + (options.AnswerTimeout > options.DeskTimeout ? options.AnswerTimeout : options.DeskTimeout);
        if (options.LeaseDuration <= longestStep)
        {
            faults.Add(
                $"Runs.LeaseDuration is {options.LeaseDuration}: it must be longer than {longestStep}, the longest step (Runs.DeskTimeout to read the ticket, then the longer of Runs.AnswerTimeout "
                + "and Runs.DeskTimeout), or a worker that waits loses its ticket. Make the lease longer or the time-outs shorter in AddAiAssistant(options => …).");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void Check<T>(List<string> faults, string key, T value, T least, T most)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
        {
            faults.Add($"Runs.{key} is {value}: it must be from {least} to {most}. Set it in AddAiAssistant(options => options.Runs.{key} = …).");
        }
    }
}
