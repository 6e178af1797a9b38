using System.Collections.Frozen;
using System.Globalization;
using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Verifying;

/// <summary>Reads numbers with what they count: money, time, shares, sizes.</summary>
internal static class Amounts
{
    private static readonly FrozenSet<string> Halves = FrozenSet.Create(
        StringComparer.Ordinal, "demi", "demie", "half", "halbe", "halben", "halbes", "pol", "fel", "пів");

    /// <summary>
    /// Which kinds of amounts stand in a text, as concepts: <c>@money</c>, <c>@time</c>, <c>@percent</c>, and <c>@number</c> where anything is in digits.
    /// </summary>
    public static IEnumerable<string> Kinds(string text, IReadOnlyList<Word> words, IReadOnlyList<LanguagePack> packs)
    {
        var tokens = Numbers.Read(words, packs);
        if (tokens.Count == 0 && !StartsWithDigit(words))
        {
            return [];
        }

        var kinds = new HashSet<string>(StringComparer.Ordinal);
        for (var k = 0; k < tokens.Count; k++)
        {
            if (Amount(text, words, tokens, k, packs)?.Kind switch
            {
                FactKind.Money => "@money",
                FactKind.Duration => "@time",
                FactKind.Percent => "@percent",
                _ => null,
            } is { } kind)
            {
                kinds.Add(kind);
            }
        }

        if (StartsWithDigit(words))
        {
            kinds.Add("@number");
        }

        return kinds;
    }

    private static bool StartsWithDigit(IReadOnlyList<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (char.IsAsciiDigit(words[i].Text[0]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All amounts, and the numbers that count nothing known: those in digits, and with <paramref name="isOwnLanguage"/> those in words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="packs">The languages to read in, the text's own first.</param>
    /// <param name="isOwnLanguage">Whether the first of them is known to be the text's own.</param>
    public static IEnumerable<Fact> Read(string text, IReadOnlyList<Word> words, IReadOnlyList<LanguagePack> packs, bool isOwnLanguage = false)
    {
        var tokens = Numbers.Read(words, packs);
        for (var k = 0; k < tokens.Count; k++)
        {
            if (Amount(text, words, tokens, k, packs) is { } amount)
            {
                yield return amount;
            }
            else if (!tokens[k].IsWord || (isOwnLanguage && IsCount(words, tokens[k], packs[0])))
            {
                yield return new Fact(FactKind.Number, tokens[k].Value);
            }
        }
    }

    // "One" and "un" are articles too, and "neuf" is new.
    private static bool IsCount(IReadOnlyList<Word> words, NumberToken token, LanguagePack pack) =>
        token.Value is not ("0" or "1") && !(token.First > 0 && words[token.First - 1].Text is "pour" or "per") && NumberWords.At(words, token.First, [pack]) is not null && words[token.First].Text != "neuf";

    private static Fact? Amount(string text, IReadOnlyList<Word> words, IReadOnlyList<NumberToken> tokens, int k, IReadOnlyList<LanguagePack> packs)
    {
        var token = tokens[k];
        if (token.Unit is not null)
        {
            return OfWord(text, token, words, token.End - 1, token.Unit, packs, isGlued: true);
        }

        if (Behind(text, words, token, packs) is { } own)
        {
            return own;
        }

        // In a range, 3-5 days or 3 to 5 days, the unit belongs to both ends.
        return k + 1 < tokens.Count && IsRange(text, words, token, tokens[k + 1])
            ? tokens[k + 1].Unit is { } unit ? OfWord(text, token, words, tokens[k + 1].End - 1, unit, packs, isGlued: true)
                : Behind(text, words, tokens[k + 1] with { Value = token.Value }, packs)
            : null;
    }

    private static Fact? Behind(string text, IReadOnlyList<Word> words, NumberToken token, IReadOnlyList<LanguagePack> packs)
    {
        var last = words[token.End - 1];
        if (Symbol(text, last.Start + last.Length, 1) is { } after)
        {
            return after == "%" ? new Fact(FactKind.Percent, token.Value) : Money(token.Value, after);
        }

        if (Symbol(text, words[token.First].Start - 1, -1) is { } before && before != "%")
        {
            return Money(token.Value, before);
        }

        // "3 working days": one word may stand between, unless it counts by itself.
        var next = token.End;
        if (next < words.Count && OfWord(text, token, words, next, words[next].Text, packs, isGlued: false) is { } near)
        {
            return near;
        }

        if (next + 1 < words.Count && !words[next].HasDigit && !Halves.Contains(words[next].Text) && NumberWords.At(words, next, packs) is null
            && OfWord(text, token, words, next + 1, words[next + 1].Text, packs, isGlued: false) is { Kind: FactKind.Duration or FactKind.Percent } far)
        {
            return far;
        }

        return token.First > 0 && FactWords.Shared.Currencies.TryGetValue(words[token.First - 1].Text, out var currency) ? Money(token.Value, currency) : null;
    }

    private static Fact? OfWord(string text, NumberToken token, IReadOnlyList<Word> words, int at, string unit, IReadOnlyList<LanguagePack> packs, bool isGlued)
    {
        var known = FactWords.Shared;
        if (known.Currencies.TryGetValue(unit, out var currency))
        {
            return Money(token.Value, currency);
        }

        if (known.Percent.Contains(unit) || (unit is "per" or "pour" && at + 1 < words.Count && words[at + 1].Text == "cent"))
        {
            return new Fact(FactKind.Percent, token.Value);
        }

        if (known.UnitOf(unit, packs) is { } time)
        {
            return Duration(token, words, at, time);
        }

        if (known.Measures.TryGetValue(unit, out var measure)
            && (isGlued || unit == "m"
                || !known.Glued.Contains(unit) || char.IsUpper(text[words[at].Start])))
        {
            return new Fact(FactKind.Measure, $"{Times(token.Value, measure.Factor)} {measure.Unit}");
        }

        return isGlued && unit is not ("st" or "nd" or "rd" or "th" or "e" or "er" or "eme") ? new Fact(FactKind.Code, words[at].Text) : null;
    }

    // Weeks are days, years are months, hours are minutes; a working day is none of them.
    private static Fact Duration(NumberToken token, IReadOnlyList<Word> words, int at, string unit)
    {
        var around = Enumerable.Range(token.End, Math.Max(0, Math.Min(at + 2, words.Count) - token.End));
        var isWorkday = unit == "workday" || (unit == "day" && around.Any(i => FactWords.Shared.Workdays.Contains(words[i].Text)));
        return new Fact(FactKind.Duration, (isWorkday ? "workday" : unit) switch
        {
            "week" => $"{Times(token.Value, 7)} day",
            "year" => $"{Times(token.Value, 12)} month",
            "hour" => $"{Times(token.Value, 60)} minute",
            var other => $"{token.Value} {other}",
        });
    }

    private static Fact Money(string number, string currency) => new(FactKind.Money, number == "0" ? Fact.Free : $"{number} {currency}");

    private static string Times(string number, decimal factor) =>
        decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1_000_000_000_000
            ? (value * factor).ToString("0.######", CultureInfo.InvariantCulture)
            : number;

    private static bool IsRange(string text, IReadOnlyList<Word> words, NumberToken token, NumberToken next)
    {
        var last = words[token.End - 1];
        var between = WordSplitter.Fold(text.AsSpan((last.Start + last.Length)..words[next.First].Start).Trim());
        return between is "-" or "–" or "—" or "/" or "to" or "and" or "or" or "do" or "i" or "lub" or "a" or "à" or "et" or "ou" or "bis" or "und" or "oder";
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
            var mark when CharUnicodeInfo.GetUnicodeCategory(mark) == UnicodeCategory.CurrencySymbol => mark.ToString(),
            _ => null,
        };
    }
}
