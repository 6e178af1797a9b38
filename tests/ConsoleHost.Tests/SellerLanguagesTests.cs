using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using ConsoleHost.Tests.Terminal;
using ConsoleHost.Texts;

namespace ConsoleHost.Tests;

public sealed partial class SellerLanguagesTests
{
    [Theory]
    [InlineData("fr", "Paramètres > Paramètres IA", "Assistant IA", "Ajouter une base de connaissances", "Succès")]
    [InlineData("pl", "Ustawienia > Ustawienia AI", "Asystent AI", "Dodaj bazę wiedzy", "Sukces")]
    [InlineData("de", "Einstellungen > KI-Einstellungen", "KI-Assistent", "Wissensdatenbank hinzufügen", "Erfolg")]
    public async Task Menus_InTheSellersLanguage_ShowItsWords(string language, string settings, string assistant, string add, string success)
    {
        await using SellerSession seller = new();
        await seller.StartAsync(language);

        await seller.ChooseAsync(settings, thenSees: $"❯ {assistant}");
        await seller.EnterAsync(add);

        await seller.SeesAsync($"lamps {success}");
    }

    [Theory]
    [InlineData("fr", "de", "fr")]
    [InlineData(null, "pl", "pl")]
    [InlineData(null, "es", "en")]
    [InlineData("cs", "fr", "fr")]
    public void For_LanguageAndTerminal_ChoosesOneThatIsThere(string? language, string terminal, string expected) =>
        Assert.Equal(expected, SellerWords.For(language, CultureInfo.GetCultureInfo(terminal)).Culture.TwoLetterISOLanguageName);

    [Theory]
    [InlineData("fr")]
    [InlineData("pl")]
    [InlineData("de")]
    public void ConsoleTexts_EachLanguage_HasTheSameKeysAndPlaceholders(string language)
    {
        static string Shape(KeyValuePair<string, string> text) =>
            $"{text.Key} {string.Join(' ', Placeholder().Matches(text.Value).Select(static match => match.Value).Order(StringComparer.Ordinal))}";

        Assert.Equal(Texts("").Select(Shape), Texts(language).Select(Shape));
    }

    private static SortedDictionary<string, string> Texts(string language) => new(
        new ResourceManager("ConsoleHost.Texts.ConsoleTexts", typeof(SellerWords).Assembly)
            .GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(static entry => (string)entry.Key, static entry => (string)entry.Value!, StringComparer.Ordinal),
        StringComparer.Ordinal);

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
