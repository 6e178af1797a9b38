using AiAssistant.Answering.Understanding;
using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Tests.Answering.Understanding;

/// <summary>Messages of many hands in each language: those with + wish for a person, those with - do not.</summary>
[Trait("Requirement", "S33")]
public sealed class AgentWishSetsTests
{
    private const double MinPrecision = 0.97;
    private const double MinRecall = 0.92;

    [Theory]
    [InlineData("pl", 80)]
    [InlineData("en", 80)]
    [InlineData("fr", 80)]
    [InlineData("de", 80)]
    [InlineData("cs", 15)]
    [InlineData("sk", 15)]
    [InlineData("uk", 15)]
    [InlineData("hu", 15)]
    public void IsExpressed_SetOfALanguage_FindsTheWishesAndNothingElse(string language, int atLeast)
    {
        var lines = Lines(language);
        Assert.True(lines.Count >= atLeast);
        var found = lines.Where(line => AgentWish.IsExpressed(line.Text, LanguageDetector.Detect(line.Text) ?? language[^2..])).ToList();
        var right = found.Count(static line => line.IsWish);
        var wrong = found.Where(static line => !line.IsWish).Select(static line => line.Text);
        var missed = lines.Except(found).Where(static line => line.IsWish).Select(static line => line.Text);
        Assert.True(right >= MinPrecision * found.Count, $"Not wished: {string.Join(" | ", wrong)}");
        Assert.True(right >= MinRecall * lines.Count(static line => line.IsWish), $"Not heard: {string.Join(" | ", missed)}");
    }

    [Theory]
    [InlineData("Second.pl", 120)]
    [InlineData("Second.en", 120)]
    [InlineData("Second.fr", 120)]
    [InlineData("Second.de", 120)]
    public void IsExpressed_SecondSetOfALanguage_FindsTheWishesAndNothingElse(string name, int atLeast) =>
        IsExpressed_SetOfALanguage_FindsTheWishesAndNothingElse(name, atLeast);

    private static List<(bool IsWish, string Text)> Lines(string language)
    {
        using var stream = typeof(AgentWishSetsTests).Assembly.GetManifestResourceStream($"AgentWishes.{language}")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(static line => (line[0] == '+', line[2..]))];
    }
}
