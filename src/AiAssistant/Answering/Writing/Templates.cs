using System.Globalization;
using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Writing;

/// <summary>The assistant's few own sentences, in the customer's language; in English where it has none.</summary>
internal static class Templates
{
    private const int MaxEcho = 120;

    /// <summary>Fills a sentence.</summary>
    public static string Fill(string name, string language, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, Find(name, language) ?? "{0}", values);

    /// <summary>A field's name as customers know it; a shop's own wording stays as it is.</summary>
    public static string FieldName(string name, string language) => name.StartsWith('@') ? Find($"field.{name}", language) ?? name[1..] : name;

    /// <summary>An amount as it is written in a language: <c>129,99 zł</c>, <c>129.99 EUR</c>.</summary>
    public static string Money(string amount, string? currency, string language)
    {
        var isPlain = decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
        var number = isPlain && value != decimal.Truncate(value) ? value.ToString("0.00###", CultureInfo.InvariantCulture) : amount;
        number = language == "en" ? number : number.Replace('.', ',');
        return currency switch
        {
            null => number,
            "PLN" when language == "pl" => $"{number} zł",
            "CZK" when language == "cs" => $"{number} Kč",
            "EUR" when language != "en" => $"{number} €",
            _ => $"{number} {currency}",
        };
    }

    /// <summary>Says that a question cannot be answered. The question is repeated only when it is short and plain: no numbers, addresses or links are passed on.</summary>
    public static string Unknown(string question, string language)
    {
        var echo = question.ReplaceLineEndings(" ").Trim();
        return echo.Length <= MaxEcho && echo.All(static letter => char.IsLetter(letter) || letter is ' ' or ',' or '?' or '\'' or '’' or '-') && echo.Length > 0
            ? Fill("unknown", language, echo)
            : Fill("unknown.short", language);
    }

    private static string? Find(string name, string language) => Languages.Find(language)?.Phrase(name) ?? Languages.English.Phrase(name);
}
