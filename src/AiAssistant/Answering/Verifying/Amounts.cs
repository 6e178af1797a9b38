using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Verifying;

/// <summary>Reads numbers with what they count: money, time, shares.</summary>
internal static class Amounts
{
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789.");

    private static readonly FrozenDictionary<string, string> Currencies = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["zl"] = "PLN", ["pln"] = "PLN", ["zloty"] = "PLN", ["zlotych"] = "PLN", ["zlote"] = "PLN",
        ["eur"] = "EUR", ["euro"] = "EUR", ["euros"] = "EUR", ["usd"] = "USD", ["dollar"] = "USD", ["dollars"] = "USD",
        ["gbp"] = "GBP", ["quid"] = "GBP", ["chf"] = "CHF", ["kc"] = "CZK", ["czk"] = "CZK", ["ft"] = "HUF", ["huf"] = "HUF", ["uah"] = "UAH", ["грн"] = "UAH",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Which kinds of amounts stand in a text, as concepts: <c>@money</c>, <c>@time</c>, <c>@percent</c>.</summary>
    public static IEnumerable<string> Kinds(string text, IReadOnlyList<Word> words, IReadOnlyList<LanguagePack> packs) =>
        Read(text, words, packs).Select(static fact => fact.Kind switch
        {
            FactKind.Money => "@money",
            FactKind.Duration => "@time",
            FactKind.Percent => "@percent",
            _ => "@number",
        }).Distinct(StringComparer.Ordinal);

    /// <summary>All amounts; a number with a unit is given both as an amount and as a bare number.</summary>
    public static IEnumerable<Fact> Read(string text, IReadOnlyList<Word> words, IReadOnlyList<LanguagePack> packs)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var (number, unit) = Parse(words[i].Text, packs);
            if (number is null)
            {
                continue;
            }

            var isWord = !words[i].HasDigit;
            if (!isWord)
            {
                yield return new Fact(FactKind.Number, number);
            }

            if (Amount(text, words, i, number, unit, packs) is { } amount && (!isWord || amount.Kind == FactKind.Duration))
            {
                yield return amount;
            }
        }
    }

    /// <summary>A number in its one form: <c>129,90</c> is <c>129.9</c>, <c>1.299,00</c> is <c>1299</c>. Null when it is none.</summary>
    public static string? Normalize(string folded)
    {
        if (folded.Length is 0 or > 24 || folded.AsSpan().IndexOfAnyExcept(NumberMarks) >= 0 || !char.IsAsciiDigit(folded[0]))
        {
            return null;
        }

        var parts = folded.Split('.');
        if (parts.Length > 2 && parts[^1].Length == 4)
        {
            return folded; // a date
        }

        // Three digits after a mark are thousands, everything else is a fraction.
        var hasFraction = parts.Length > 1 && parts[^1].Length != 3;
        var whole = string.Concat(hasFraction ? parts[..^1] : parts);
        var plain = hasFraction ? $"{whole}.{parts[^1]}" : whole;
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value.ToString("0.######", CultureInfo.InvariantCulture)
            : null;
    }

    private static (string? Number, string? Unit) Parse(string word, IReadOnlyList<LanguagePack> packs)
    {
        if (!char.IsAsciiDigit(word[0]))
        {
            return (packs.Select(pack => pack.Numbers.GetValueOrDefault(word)).FirstOrDefault(static number => number is not null), null);
        }

        var end = word.AsSpan().IndexOfAnyExcept(NumberMarks);
        return end < 0 ? (Normalize(word), null) : (Normalize(word[..end].TrimEnd('.')), word[end..]);
    }

    private static Fact? Amount(string text, IReadOnlyList<Word> words, int i, string number, string? glued, IReadOnlyList<LanguagePack> packs)
    {
        if (glued is not null)
        {
            return OfUnit(number, glued, packs);
        }

        // In a range, 3-5 days, the unit belongs to both ends.
        var next = i + 1 < words.Count && char.IsAsciiDigit(words[i + 1].Text[0]) && IsRange(text, words, i) ? i + 1 : i;
        var end = words[next].Start + words[next].Length;
        if (Symbol(text, end, 1) is { } after)
        {
            return after == "%" ? new Fact(FactKind.Percent, number) : new Fact(FactKind.Money, $"{number} {after}");
        }

        if (Symbol(text, words[i].Start - 1, -1) is { } before && before != "%")
        {
            return new Fact(FactKind.Money, $"{number} {before}");
        }

        if (next != i && Parse(words[next].Text, packs).Unit is { } gluedNext)
        {
            return OfUnit(number, gluedNext, packs);
        }

        // "3 working days": one word may stand between; the finer unit wins.
        return next + 1 < words.Count && OfUnit(number, words[next + 1].Text, packs) is { } near ? near
            : next + 2 < words.Count && OfUnit(number, words[next + 2].Text, packs) is { Kind: FactKind.Duration } far && !words[next + 1].HasDigit ? far
            : i > 0 && Currencies.TryGetValue(words[i - 1].Text, out var currency) ? new Fact(FactKind.Money, $"{number} {currency}")
            : null;
    }

    private static Fact? OfUnit(string number, string word, IReadOnlyList<LanguagePack> packs)
    {
        if (Currencies.TryGetValue(word, out var currency))
        {
            return new Fact(FactKind.Money, $"{number} {currency}");
        }

        foreach (var pack in packs)
        {
            if (pack.Units.TryGetValue(word, out var unit))
            {
                return new Fact(FactKind.Duration, $"{number} {(unit == "workday" ? "day" : unit)}");
            }
        }

        return null;
    }

    private static bool IsRange(string text, IReadOnlyList<Word> words, int i)
    {
        var from = words[i].Start + words[i].Length;
        return text[from..words[i + 1].Start].AsSpan().Trim().IndexOfAnyExcept("-–—/") < 0;
    }

    private static string? Symbol(string text, int at, int step)
    {
        if (at >= 0 && at < text.Length && text[at] is ' ' or '\u00A0' or '\u202F')
        {
            at += step;
        }

        return at < 0 || at >= text.Length ? null : text[at] switch
        {
            '%' => "%",
            '€' => "EUR",
            '$' => "USD",
            '£' => "GBP",
            '₴' => "UAH",
            _ => null,
        };
    }
}
