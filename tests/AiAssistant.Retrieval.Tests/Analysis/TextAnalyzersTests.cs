using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Retrieval.Tests.Analysis;

public sealed class TextAnalyzersTests
{
    [Theory]
    [InlineData("pl", "pl")]
    [InlineData("PL", "pl")]
    [InlineData("pl-PL", "pl")]
    [InlineData("fr_CA", "fr")]
    [InlineData("und", "und")]
    [InlineData("xx", "und")]
    [InlineData("", "und")]
    [InlineData(null, "und")]
    public void ForLanguage_AnyCode_PicksTheAnalyserOrTheNeutralOne(string? language, string expected) =>
        Assert.Equal(expected, TextAnalyzers.BuiltIn.ForLanguage(language).Language);

    [Fact]
    public void Constructor_TwoAnalysersOfOneLanguage_Throws()
    {
        var polish = TextAnalyzers.BuiltIn.ForLanguage("pl");
        Assert.Throws<ArgumentException>(() => new TextAnalyzers(TextAnalyzers.BuiltIn.Neutral, polish, polish));
    }

    [Fact]
    public void All_BuiltIn_HasDistinctNames()
    {
        var names = TextAnalyzers.BuiltIn.All.Select(analyzer => analyzer.Name).ToArray();
        Assert.Equal(9, names.Length);
        Assert.Equal(names.Length, names.Distinct().Count());
    }
}
