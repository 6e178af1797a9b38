using System.Globalization;
using System.Text.RegularExpressions;
using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Verifying;

/// <summary>Finds dates, days of the week and times of day. A date without its year has the year 0000.</summary>
internal static class Dates
{
    private const RegexOptions Flags = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private static readonly Regex Iso = new(@"\b(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})\b", Flags);
    private static readonly Regex Numeric = new(@"\b(?<d>\d{1,2})[./-](?<m>\d{1,2})[./-](?<y>\d{4})\b", Flags);
    private static readonly Regex Clock = new(@"\b(?<h>[01]?\d|2[0-3])(:|h)(?<m>[0-5]\d)( ?(?<half>[apAP])\.?[mM]\b)?", Flags);
    private static readonly Regex Half = new(@"\b(?<h>1[0-2]|\d) ?(?<half>[apAP])\.?[mM]\b", Flags);
    private static readonly Regex Uhr = new(@"\b(?<h>[01]?\d|2[0-3])(\.(?<m>[0-5]\d))? ?(Uhr|uhr|o'clock)\b", Flags);

    /// <summary>Reads dates and times in digits, and blanks them out.</summary>
    public static string Take(string text, List<Fact> facts)
    {
        if (!Word.ContainsDigit(text))
        {
            return text;
        }

        text = Take(text, Iso, facts, static match => Date(match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value));
        text = Take(text, Numeric, facts, static match => Date(match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value));
        text = Take(text, Clock, facts, Time);
        text = Take(text, Half, facts, Time);
        return Take(text, Uhr, facts, Time);
    }

    /// <summary>Reads dates with the month in words, days of the week, today and tomorrow.</summary>
    /// <returns>The places of the words that belong to a date.</returns>
    public static HashSet<int> Read(IReadOnlyList<Word> words, List<Fact> facts)
    {
        var taken = new HashSet<int>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Text;
            if (FactWords.Shared.Months.TryGetValue(word, out var month))
            {
                ReadMonth(words, i, month, facts, taken);
            }
            else if (FactWords.Shared.Weekdays.TryGetValue(word, out var weekday))
            {
                facts.Add(new Fact(FactKind.Date, $"weekday {weekday}"));
            }
            else if (FactWords.Shared.Days.TryGetValue(word, out var day) && (i == 0 || !FactWords.Shared.NoDays.Contains(words[i - 1].Text)))
            {
                facts.Add(new Fact(FactKind.Date, day));
            }
        }

        return taken;
    }

    /// <summary>The date that a number such as <c>31.03</c> may be; nothing when it is none. The numbers of a text are asked for it, its prices too.</summary>
    public static IEnumerable<Fact> WithoutYear(string number)
    {
        var parts = number.Split('.');
        if (parts.Length is 2 && parts[0].Length <= 2 && parts[1].Length is 1 or 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && day is >= 1 and <= 31 && month is >= 1 and <= 12)
        {
            yield return new Fact(FactKind.Date, string.Create(CultureInfo.InvariantCulture, $"0000-{month:00}-{day:00}"));
        }
    }

    private static void ReadMonth(IReadOnlyList<Word> words, int i, string month, List<Fact> facts, HashSet<int> taken)
    {
        var before = i > 0 && Day(words[i - 1].Text) is { } first ? (At: i - 1, Day: first) : default;
        var after = i + 1 < words.Count && Day(words[i + 1].Text) is { } second ? (At: i + 1, Day: second) : default;
        var (at, day) = before.Day is not null ? before : after;
        if (day is null)
        {
            return;
        }

        var next = Math.Max(i, at) + 1;
        var year = next < words.Count && words[next].Text is { Length: 4 } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? text : null;
        taken.UnionWith([i, at]);
        if (year is not null)
        {
            taken.Add(next);
        }

        facts.Add(new Fact(FactKind.Date, Date(year ?? "0000", month, day)!));
    }

    private static string? Day(string word)
    {
        var end = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var number = end < 0 ? word : word[end..] is "st" or "nd" or "rd" or "th" or "er" or "." ? word[..end] : "";
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? number : null;
    }

    // Day first, as in Europe, unless that cannot be.
    private static string? Date(string year, string month, string day)
    {
        int m = int.Parse(month, CultureInfo.InvariantCulture), d = int.Parse(day, CultureInfo.InvariantCulture);
        (m, d) = m > 12 && d <= 12 ? (d, m) : (m, d);
        return m is >= 1 and <= 12 && d is >= 1 and <= 31 ? string.Create(CultureInfo.InvariantCulture, $"{year}-{m:00}-{d:00}") : null;
    }

    private static string? Time(Match match)
    {
        var hour = int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture);
        var half = match.Groups["half"].Value;
        hour = half.Length == 0 ? hour : (hour % 12) + (half is "p" or "P" ? 12 : 0);
        var minute = match.Groups["m"].Success ? match.Groups["m"].Value : "00";
        return string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute}");
    }

    private static string Take(string text, Regex pattern, List<Fact> facts, Func<Match, string?> read)
    {
        var kind = ReferenceEquals(pattern, Iso) || ReferenceEquals(pattern, Numeric) ? FactKind.Date : FactKind.Time;
        return pattern.Replace(text, match =>
        {
            if (read(match) is not { } value)
            {
                return match.Value;
            }

            facts.Add(new Fact(kind, value));
            return new string(' ', match.Length);
        });
    }
}
