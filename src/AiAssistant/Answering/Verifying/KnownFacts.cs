using System.Globalization;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Verifying;

/// <summary>What the evidence says, to ask whether it bears a fact of a draft.</summary>
internal sealed class KnownFacts
{
    private const int MinutesPerDay = 1440;
    private readonly HashSet<Fact> _facts;
    private readonly HashSet<string> _numbers;
    private readonly HashSet<string> _words;
    private readonly HashSet<string> _shortDays;

    /// <summary>Reads the evidence.</summary>
    public KnownFacts(string evidence)
    {
        _facts = [.. FactReader.Read(evidence), .. Sentences.Split(evidence).SelectMany(static sentence => FactReader.Read(sentence))];
        _facts.UnionWith([.. _facts.SelectMany(Same)]);
        _numbers = [.. FactReader.LooseNumbers(evidence)];
        var plain = PlainForm.Of(evidence);
        var words = WordSplitter.Split(plain);
        _words = [.. words.Select(static word => word.Text)];
        _shortDays = [.. _words.SelectMany(static word => FactWords.Shared.ShortWeekdays[word])];
        _facts.UnionWith(Weekdays.In(plain, words, isLoose: true).Select(static day => new Fact(FactKind.Date, $"weekday {day}")));
        _facts.UnionWith(words.SelectMany(static word => Dates.WithoutYear(word.Text)));
        AddDays();
    }

    /// <summary>All that a passage says, as the evidence that it is.</summary>
    public static string Evidence(Passage passage)
    {
        var fields = passage.ForReaders().Select(static field => $"{field.Name.TrimStart('@')} {string.Join(", ", field.Values)} {field.Unit}");
        return $"{passage.Title}\n{passage.Text}\n{string.Join('\n', fields)}";
    }

    /// <summary>Whether the evidence says it, in whatever writing.</summary>
    public bool Bear(Fact fact) => _facts.Contains(fact) || fact.Kind switch
    {
        FactKind.Number => _numbers.Contains(fact.Value) || Dates.WithoutYear(fact.Value).Any(_facts.Contains),
        FactKind.Code => _words.Contains(fact.Value),
        FactKind.Phone => _facts.Any(other => other.Kind == FactKind.Phone && other.Value.EndsWith(fact.Value, StringComparison.Ordinal)),
        FactKind.Date => fact.Value.StartsWith("weekday ", StringComparison.Ordinal) && _shortDays.Contains(fact.Value[^1..]),
        FactKind.Time => fact.Value.EndsWith(":00", StringComparison.Ordinal) && _numbers.Contains(fact.Value[..2].TrimStart('0')),
        FactKind.Measure => IsBare(fact),
        _ => false,
    };

    // "Within 24 hours" and "tomorrow" are the next day, "today" is the same.
    private void AddDays()
    {
        var isNext = _facts.Contains(new Fact(FactKind.Duration, "1 day")) || _facts.Contains(new Fact(FactKind.Duration, "1 workday"))
            || _facts.Contains(new Fact(FactKind.Date, "tomorrow")) || _facts.Contains(new Fact(FactKind.Date, "overnight"));
        if (isNext)
        {
            _facts.Add(Fact.NextDay);
        }

        if (_facts.Contains(Fact.NextDay))
        {
            _facts.UnionWith([new Fact(FactKind.Duration, "1 day"), new Fact(FactKind.Duration, "1 workday"), new Fact(FactKind.Duration, "1440 minute")]);
        }

        if (_facts.Contains(new Fact(FactKind.Date, "today")))
        {
            _facts.Add(Fact.SameDay);
        }
    }

    // A field may hold its number without the unit: "stock 12", 12 pieces.
    private bool IsBare(Fact fact)
    {
        var number = fact.Value[..fact.Value.IndexOf(' ', StringComparison.Ordinal)];
        return fact.Value.EndsWith(" piece", StringComparison.Ordinal) && _numbers.Contains(number)
            && !_facts.Any(other => other.Kind is FactKind.Money or FactKind.Percent or FactKind.Duration or FactKind.Measure
                && other.Value.StartsWith($"{number} ", StringComparison.Ordinal))
            && !_facts.Contains(new Fact(FactKind.Percent, number));
    }

    /// <summary>A fact in all its forms: two days are 48 hours, a day with its year is one without.</summary>
    public static IEnumerable<Fact> FormsOf(Fact fact) => Same(fact).Prepend(fact);

    private static IEnumerable<Fact> Same(Fact fact)
    {
        if (fact.Kind == FactKind.Date && fact.Value.Length == 10 && char.IsAsciiDigit(fact.Value[0]))
        {
            yield return fact with { Value = $"0000{fact.Value[4..]}" };
        }

        if (fact.Kind != FactKind.Duration || !decimal.TryParse(fact.Value.Split(' ')[0], CultureInfo.InvariantCulture, out var number))
        {
            yield break;
        }

        if (fact.Value is "30 day" or "1 month")
        {
            yield return fact with { Value = fact.Value == "30 day" ? "1 month" : "30 day" };
        }

        if (fact.Value.EndsWith(" day", StringComparison.Ordinal) && number < 10_000)
        {
            yield return fact with { Value = string.Create(CultureInfo.InvariantCulture, $"{number * MinutesPerDay:0} minute") };
        }
        else if (fact.Value.EndsWith(" minute", StringComparison.Ordinal) && number % MinutesPerDay == 0)
        {
            yield return fact with { Value = string.Create(CultureInfo.InvariantCulture, $"{number / MinutesPerDay:0} day") };
        }
    }
}
