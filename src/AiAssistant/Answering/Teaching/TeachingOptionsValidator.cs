using Microsoft.Extensions.Options;

namespace AiAssistant.Answering.Teaching;

internal sealed class TeachingOptionsValidator : IValidateOptions<TeachingOptions>
{
    public ValidateOptionsResult Validate(string? name, TeachingOptions options)
    {
        OptionFaults faults = new(nameof(AiAssistantOptions.Teaching));
        faults.CheckRange(nameof(options.RetentionDays), options.RetentionDays, 1, 3_650);
        faults.CheckRange(nameof(options.MaxQuestions), options.MaxQuestions, 10, 10_000);
        faults.CheckRange(nameof(options.MaxGroups), options.MaxGroups, 1, 1_000);
        faults.CheckRange(nameof(options.MaxExamples), options.MaxExamples, 1, 50);
        faults.CheckRange(nameof(options.MaxPassages), options.MaxPassages, 100, 10_000_000);
        return faults.ToResult();
    }
}
