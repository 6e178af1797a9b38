using System.Globalization;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Verifying;

namespace AiAssistant.Answering.Teaching;

/// <summary>Spans of time in a text, however they are written.</summary>
internal static class Durations
{
    private const decimal MinutesPerDay = 1_440;

    /// <summary>The spans in months, each once, in order: "2 years" is 24.</summary>
    public static IReadOnlyList<decimal> Months(string text, string? language) =>
        [.. Values(text, language).Where(static span => span.Unit == "month").Select(static span => span.Number).Distinct().Order()];

    /// <summary>
    /// The shortest and the longest number of days that a text may mean; null when it names none. Working days may have a weekend or two among them.
    /// </summary>
    public static (decimal Least, decimal Most)? Days(string text, string? language)
    {
        var spans = Values(text, language).Select(static span => span.Unit switch
        {
            "minute" => (Least: span.Number / MinutesPerDay, Most: span.Number / MinutesPerDay),
            "day" => (span.Number, span.Number),
            "workday" => (span.Number, Math.Ceiling(span.Number / 5) * 2 + span.Number),
            _ => ((decimal Least, decimal Most)?)null,
        }).OfType<(decimal Least, decimal Most)>().ToList();
        return spans.Count == 0 ? null : (spans.Min(static span => span.Least), spans.Max(static span => span.Most));
    }

    // Amounts alone: for the strict reading of a draft "mają 2 lata" could be a day in May. Most offers say it in their own language or in English, and to try
    // all of them takes several times as long.
    private static List<Fact> Facts(string text, string? language)
    {
        var plain = PlainForm.Of(text);
        var words = WordSplitter.Split(plain);
        var own = Languages.Find(language);
        var facts = own is null ? [] : Read(plain, words, own == Languages.English ? [own] : [own, Languages.English]);
        return facts.Count > 0 ? facts : Read(plain, words, Languages.All);
    }

    private static List<Fact> Read(string text, IReadOnlyList<Word> words, IReadOnlyList<LanguagePack> packs) =>
        [.. Amounts.Read(text, words, packs).Where(static fact => fact.Kind == FactKind.Duration)];

    private static IEnumerable<(decimal Number, string Unit)> Values(string text, string? language)
    {
        foreach (var fact in Facts(text, language))
        {
            var space = fact.Value.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && decimal.TryParse(fact.Value.AsSpan(0, space), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && number is > 0 and < 100_000)
            {
                yield return (number, fact.Value[(space + 1)..]);
            }
        }
    }
}
