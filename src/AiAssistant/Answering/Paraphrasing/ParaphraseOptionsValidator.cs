using Microsoft.Extensions.Options;

namespace AiAssistant.Answering.Paraphrasing;

internal sealed class ParaphraseOptionsValidator : IValidateOptions<ParaphraseOptions>
{
    private const int MaxLanguages = 8;

    public ValidateOptionsResult Validate(string? name, ParaphraseOptions options)
    {
        OptionFaults faults = new(nameof(AiAssistantOptions.Paraphrases));
        faults.CheckRange(nameof(options.PerSource), options.PerSource, 1, 20);
        faults.CheckRange(nameof(options.MaxSources), options.MaxSources, 1, 1_000_000);
        faults.CheckRange(nameof(options.BudgetShare), options.BudgetShare, 0.0, 1.0);
        faults.CheckRange($"{nameof(options.Languages)}.{nameof(options.Languages.Count)}", options.Languages.Count, 0, MaxLanguages);
        foreach (var language in options.Languages.Where(static language => language is not { Length: 2 } || !language.All(char.IsAsciiLetterLower)))
        {
            faults.Add(
                $"Paraphrases.Languages holds '{language}': each must be a two-letter code such as pl. "
                + "Set it in AddAiAssistant(options => options.Paraphrases.Languages.Add(…)).");
        }

        return faults.ToResult();
    }
}
