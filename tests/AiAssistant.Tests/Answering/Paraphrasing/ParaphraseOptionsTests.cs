using AiAssistant.Answering.Paraphrasing;

namespace AiAssistant.Tests.Answering.Paraphrasing;

public sealed class ParaphraseOptionsTests
{
    [Fact]
    public void Validate_Defaults_ValidAndOff()
    {
        var options = new ParaphraseOptions();

        Assert.True(new ParaphraseOptionsValidator().Validate(null, options).Succeeded);
        Assert.False(options.Enabled);
    }

    [Fact]
    public void Validate_AllWrong_NamesEveryKey()
    {
        var options = new ParaphraseOptions { PerSource = 0, MaxSources = 0, BudgetShare = double.NaN };
        foreach (var language in Enumerable.Repeat("pl-PL", 9))
        {
            options.Languages.Add(language);
        }

        var result = new ParaphraseOptionsValidator().Validate(null, options);

        Assert.All(
            new[] { "Paraphrases.PerSource", "Paraphrases.MaxSources", "Paraphrases.BudgetShare", "Paraphrases.Languages.Count", "Paraphrases.Languages holds 'pl-PL'" },
            key => Assert.Contains(result.Failures!, failure => failure.StartsWith(key, StringComparison.Ordinal)));
    }
}
