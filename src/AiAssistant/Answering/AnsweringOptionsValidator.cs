using Microsoft.Extensions.Options;

namespace AiAssistant.Answering;

internal sealed class AnsweringOptionsValidator : IValidateOptions<AnsweringOptions>
{
    public ValidateOptionsResult Validate(string? name, AnsweringOptions options)
    {
        OptionFaults faults = new(nameof(AiAssistantOptions.Answering));
        faults.CheckRange(nameof(options.MaxMessageLength), options.MaxMessageLength, 1_000, 10_000_000);
        faults.CheckRange(nameof(options.MaxQuestions), options.MaxQuestions, 1, 32);
        faults.CheckRange(nameof(options.MaxPassages), options.MaxPassages, 1, 200);
        faults.CheckRange(nameof(options.MaxAnswerLength), options.MaxAnswerLength, 100, 20_000);
        faults.CheckRange(nameof(options.ModelTimeout), options.ModelTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(10));
        faults.CheckRange(nameof(options.LiveLookupTimeout), options.LiveLookupTimeout, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1));
        return faults.ToResult();
    }
}
