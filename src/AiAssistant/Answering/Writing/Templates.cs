using System.Globalization;
using AiAssistant.Answering.Excerpting;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Writing;

/// <summary>The assistant's few own sentences, in the customer's language; in English where it has none.</summary>
internal static class Templates
{
    private const int MaxEcho = 120;

    /// <summary>Fills a sentence.</summary>
    public static string Fill(string name, ReplyStyle style, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, Find(name, style) ?? "{0}", values);

    /// <summary>What a reply starts with: null where the tone has no greeting, or the language is not known.</summary>
    public static string? Greeting(ReplyStyle style) => Languages.Find(style.Language)?.Phrase("greeting", style.Tone);

    /// <summary>A field's name as customers know it; a shop's own wording stays as it is.</summary>
    public static string FieldName(string name, ReplyStyle style) => name.StartsWith('@') ? Find($"field.{name}", style) ?? name[1..] : name;

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

    /// <summary>A day as it is written in a language, in UTC.</summary>
    public static string Date(DateTimeOffset at, string language) =>
        at.UtcDateTime.ToString(language switch { "en" => "d MMMM yyyy", "fr" => "dd/MM/yyyy", _ => "dd.MM.yyyy" }, CultureInfo.InvariantCulture);

    /// <summary>
    /// Says in one sentence which questions cannot be answered. A question is repeated only when it is plain: no numbers, addresses or links are passed on; a
    /// long one is cut between words.
    /// </summary>
    public static string Unknown(IEnumerable<string> questions, ReplyStyle style)
    {
        var echoes = questions.Select(Echo).Where(static echo => echo.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (echoes.Count == 0)
        {
            return UnknownShort(style);
        }

        // The quotation marks are the template's own: what stands around {0} after the colon.
        var template = Find("unknown", style) ?? "{0}";
        var at = template.IndexOf("{0}", StringComparison.Ordinal);
        var open = template[(template.LastIndexOf(": ", at, StringComparison.Ordinal) + 2)..at];
        return Fill("unknown", style, string.Join($"{template[(at + 3)..]}, {open}", echoes));
    }

    /// <summary>Says that something cannot be answered, without repeating it.</summary>
    public static string UnknownShort(ReplyStyle style) => Fill("unknown.short", style);

    private static string Echo(string text)
    {
        var sentences = Sentences.Split(text);
        var echo = (sentences.LastOrDefault(static sentence => sentence.EndsWith('?')) ?? (sentences.Count > 0 ? sentences[^1] : "")).ReplaceLineEndings(" ")
            .Trim(' ', '.', '!');
        if (Instructions.IsFor(echo) || !echo.All(static letter => char.IsLetter(letter) || letter is ' ' or ',' or '?' or '\'' or '’' or '-' or '\u00A0'))
        {
            return "";
        }

        if (echo.Length <= MaxEcho)
        {
            return echo;
        }

        var end = echo.LastIndexOf(' ', MaxEcho);
        return end > 0 ? $"{echo[..end].TrimEnd(' ', ',')}…" : "";
    }

    private static string? Find(string name, ReplyStyle style) =>
        Languages.Find(style.Language)?.Phrase(name, style.Tone) ?? Languages.English.Phrase(name, style.Tone);
}
