using Microsoft.Extensions.Options;

namespace AiAssistant.Answering;

/// <summary>Checks the options at start and names every fault at once.</summary>
internal sealed class AnsweringOptionsValidator : IValidateOptions<AnsweringOptions>
{
    public ValidateOptionsResult Validate(string? name, AnsweringOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = new List<string>();
        Check(faults, options.MaxMessageLength is >= 1_000 and <= 10_000_000, nameof(options.MaxMessageLength), "from 1,000 to 10,000,000");
        Check(faults, options.MaxQuestions is >= 1 and <= 32, nameof(options.MaxQuestions), "from 1 to 32");
        Check(faults, options.MaxPassages is >= 1 and <= 200, nameof(options.MaxPassages), "from 1 to 200");
        Check(faults, options.AnswerThreshold is > 0 and < 1, nameof(options.AnswerThreshold), "above 0 and below 1");
        Check(faults, options.MaxAnswerLength is >= 100 and <= 20_000, nameof(options.MaxAnswerLength), "from 100 to 20,000");
        Check(faults, options.ModelTimeout >= TimeSpan.FromMilliseconds(100) && options.ModelTimeout <= TimeSpan.FromMinutes(10), nameof(options.ModelTimeout), "from 00:00:00.1 to 00:10:00");
        Check(faults, options.LiveLookupTimeout >= TimeSpan.FromMilliseconds(10) && options.LiveLookupTimeout <= TimeSpan.FromMinutes(1), nameof(options.LiveLookupTimeout), "from 00:00:00.01 to 00:01:00");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void Check(List<string> faults, bool isValid, string key, string range)
    {
        if (!isValid)
        {
            faults.Add($"{nameof(AnsweringOptions)}.{key} must be {range}: set it when adding the assistant, or leave it out for the default.");
        }
    }
}
