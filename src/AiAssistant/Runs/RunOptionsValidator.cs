using Microsoft.Extensions.Options;

namespace AiAssistant.Runs;

internal sealed class RunOptionsValidator : IValidateOptions<RunOptions>
{
    public ValidateOptionsResult Validate(string? name, RunOptions options)
    {
        OptionFaults faults = new(nameof(AiAssistantOptions.Runs));
        faults.CheckRange(nameof(options.Deadline), options.Deadline, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));
        faults.CheckRange(nameof(options.AnswerTimeout), options.AnswerTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        faults.CheckRange(nameof(options.DeskTimeout), options.DeskTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(10));
        faults.CheckRange(nameof(options.LeaseDuration), options.LeaseDuration, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));
        faults.CheckRange(nameof(options.DeadLetterAfter), options.DeadLetterAfter, TimeSpan.FromMinutes(1), TimeSpan.FromDays(30));
        faults.CheckRange(nameof(options.MaxConflicts), options.MaxConflicts, 0, 100);
        faults.CheckRange(nameof(options.MaxChainDepth), options.MaxChainDepth, 1, 32);
        faults.CheckRange(nameof(options.MaxConcurrentTickets), options.MaxConcurrentTickets, 1, 1024);
        var longestStep = options.DeskTimeout + (options.AnswerTimeout > options.DeskTimeout ? options.AnswerTimeout : options.DeskTimeout);
        if (options.LeaseDuration <= longestStep)
        {
            faults.Add(
                $"Runs.LeaseDuration is {options.LeaseDuration}: it must be longer than {longestStep}, "
                + "the longest step (Runs.DeskTimeout to read the ticket, then the longer of Runs.AnswerTimeout "
                + "and Runs.DeskTimeout), or a worker that waits loses its ticket. "
                + "Make the lease longer or the time-outs shorter in AddAiAssistant(options => …).");
        }

        return faults.ToResult();
    }
}
