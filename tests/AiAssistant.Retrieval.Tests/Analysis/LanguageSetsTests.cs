using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Retrieval.Tests.Analysis;

/// <summary>Short texts of customers: diacritics left out, typing errors, names of products, greetings alone. None of them is among those that the profiles come from.</summary>
public sealed class LanguageSetsTests
{
    private const double MinAccuracy = 0.95;
    private const double MinAccuracyOfALanguage = 0.9;
    private const int MinTexts = 45;
    private const double MinUnknown = 0.9;
    private static readonly string[] Codes = ["pl", "en", "fr", "de", "cs", "sk", "uk", "hu"];

    [Fact]
    public void Detect_AllLanguages_IsRight()
    {
        var told = Codes.SelectMany(code => Texts(code).Select(text => (code, text, Told: LanguageDetector.Detect(text)))).ToList();
        var wrong = told.Where(static one => one.Told != one.code).ToList();
        Assert.True(wrong.Count <= (1 - MinAccuracy) * told.Count, string.Join(" | ", wrong));
    }

    [Theory]
    [InlineData("pl")]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("cs")]
    [InlineData("sk")]
    [InlineData("uk")]
    [InlineData("hu")]
    public void Detect_ALanguage_IsRight(string code)
    {
        var texts = Texts(code);
        Assert.True(texts.Count >= MinTexts);
        var wrong = texts.Where(text => LanguageDetector.Detect(text) != code).ToList();
        Assert.True(wrong.Count <= (1 - MinAccuracyOfALanguage) * texts.Count, string.Join(" | ", wrong));
    }

    [Fact]
    public void Detect_OtherLanguages_AreUnknown()
    {
        var texts = Texts("other");
        var taken = texts.Where(static text => LanguageDetector.Detect(text) is not null).ToList();
        Assert.True(taken.Count <= (1 - MinUnknown) * texts.Count, string.Join(" | ", taken));
    }

    private static List<string> Texts(string name)
    {
        using var stream = typeof(LanguageSetsTests).Assembly.GetManifestResourceStream($"Languages.{name}")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
