using System.Collections.Frozen;
using System.Globalization;
using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Verifying;

/// <summary>The words in which facts are written; see the file <c>facts</c>.</summary>
internal sealed class FactWords
{
    private const int MaxBefore = 12;
    private const int MinStem = 3;
    private readonly FrozenDictionary<string, string> _units;
    private readonly FrozenSet<string> _numbers;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _unitsByLetters;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _unitStems;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _beforeUnits;

    private FactWords(DataFile file)
    {
        Currencies = Lookup(file, "currencies");
        Weekdays = Lookup(file, "weekdays");
        ShortWeekdays = file.Pairs("weekdays.short", ": ").SelectMany(static pair => Words(pair.Value).Select(word => (word, pair.Key)))
            .ToLookup(static pair => pair.word, static pair => pair.Key, StringComparer.Ordinal);
        Days = Lookup(file, "days");
        Months = Lookup(file, "months");
        NoDays = file.Words("days.before").ToFrozenSet(StringComparer.Ordinal);
        Percent = file.Words("percent").ToFrozenSet(StringComparer.Ordinal);
        Free = file.Words("free").ToFrozenSet(StringComparer.Ordinal);
        NotFree = file.Words("free.before").ToFrozenSet(StringComparer.Ordinal);
        Workdays = file.Words("workdays").ToFrozenSet(StringComparer.Ordinal);
        Glued = file.Words("measures.glued").ToFrozenSet(StringComparer.Ordinal);
        var units = Lookup(file, "units");
        _units = units.Where(static pair => !pair.Key.EndsWith('*')).ToFrozenDictionary(StringComparer.Ordinal);
        _unitStems = units.Where(static pair => pair.Key.EndsWith('*'))
            .ToFrozenDictionary(static pair => pair.Key[..^1], static pair => pair.Value, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _unitsByLetters = _units.GetAlternateLookup<ReadOnlySpan<char>>();
        _beforeUnits = NumbersIn(file, "units.before").DistinctBy(static pair => pair.Word)
            .ToFrozenDictionary(static pair => pair.Word, static pair => pair.Value, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Durations = new PhraseSet(file.Pairs("durations").SelectMany(static pair => DataFile.Patterns(pair.Key, pair.Value)));
        Measures = Lookup(file, "measures").ToFrozenDictionary(static pair => pair.Key, static pair => Measure(pair.Value), StringComparer.Ordinal);
        Numbers = Languages.All.ToFrozenDictionary(static pack => pack.Code, pack => NumbersOf(file, pack), StringComparer.Ordinal);
        _numbers = Numbers.Values.SelectMany(static numbers => numbers.Keys).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The words in force.</summary>
    public static FactWords Shared { get; } = new(DataFile.Read("facts"));

    /// <summary>Currencies by word.</summary>
    public FrozenDictionary<string, string> Currencies { get; }

    /// <summary>Days of the week by word, Monday is 1.</summary>
    public FrozenDictionary<string, string> Weekdays { get; }

    /// <summary>Days of the week by abbreviation; some stand for two.</summary>
    public ILookup<string, string> ShortWeekdays { get; }

    /// <summary>Today and tomorrow.</summary>
    public FrozenDictionary<string, string> Days { get; }

    /// <summary>Words behind which such a word names no day.</summary>
    public FrozenSet<string> NoDays { get; }

    /// <summary>Months by word, two digits.</summary>
    public FrozenDictionary<string, string> Months { get; }

    /// <summary>Words for a share of a hundred.</summary>
    public FrozenSet<string> Percent { get; }

    /// <summary>Words for costing nothing.</summary>
    public FrozenSet<string> Free { get; }

    /// <summary>Words behind which such a word speaks of no price.</summary>
    public FrozenSet<string> NotFree { get; }

    /// <summary>Words that make a day a working day.</summary>
    public FrozenSet<string> Workdays { get; }

    /// <summary>Units of size, weight and the like, by word: base unit and factor.</summary>
    public FrozenDictionary<string, (string Unit, decimal Factor)> Measures { get; }

    /// <summary>Those that are units only right behind a number.</summary>
    public FrozenSet<string> Glued { get; }

    /// <summary>Lengths of time that are said without a number.</summary>
    public PhraseSet Durations { get; }

    /// <summary>Number words by language.</summary>
    public FrozenDictionary<string, FrozenDictionary<string, int>> Numbers { get; }

    /// <summary>Whether a word may begin a number in any language: a number word, or a German one made of several.</summary>
    public bool MayBeNumber(string word) =>
        _numbers.Contains(word) || word.Contains("und", StringComparison.Ordinal) || word.Contains("tausend", StringComparison.Ordinal);

    /// <summary>The unit of time that a word names; null when it is none.</summary>
    /// <param name="word">The folded word.</param>
    /// <param name="packs">The languages that are asked first.</param>
    public string? UnitOf(string word, IReadOnlyList<LanguagePack> packs)
    {
        foreach (var pack in packs)
        {
            if (pack.Units.TryGetValue(word, out var known))
            {
                return known;
            }
        }

        return _units.TryGetValue(word, out var unit) ? unit : Stem(word);
    }

    /// <summary>The length of time that one word says, such as <em>zweijährig</em>; null when it says none.</summary>
    public (int Number, string Unit)? DurationOf(ReadOnlySpan<char> word)
    {
        for (var length = Math.Min(word.Length - 3, MaxBefore); length >= 2; length--)
        {
            if (_beforeUnits.TryGetValue(word[..length], out var number)
                && (Stem(word[length..]) ?? (_unitsByLetters.TryGetValue(word[length..], out var whole) ? whole : null)) is { } unit)
            {
                return (number, unit);
            }
        }

        return null;
    }

    /// <summary>Whether a word belongs to a fact and to nothing else.</summary>
    public bool Explains(string word) =>
        Word.ContainsDigit(word) || Months.ContainsKey(word) || Weekdays.ContainsKey(word) || Days.ContainsKey(word) || Free.Contains(word)
        || Currencies.ContainsKey(word) || _units.ContainsKey(word) || Measures.ContainsKey(word) || Languages.All.Any(pack => pack.Units.ContainsKey(word)) || Percent.Contains(word)
            || Workdays.Contains(word) || Numbers.Values.Any(numbers => numbers.ContainsKey(word));

    private string? Stem(ReadOnlySpan<char> word)
    {
        for (var length = Math.Min(word.Length, MaxBefore); length >= MinStem; length--)
        {
            if (_unitStems.TryGetValue(word[..length], out var unit))
            {
                return unit;
            }
        }

        return null;
    }

    private static IEnumerable<string> Words(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static word => WordSplitter.Fold(word));

    private static IEnumerable<(string Word, int Value)> NumbersIn(DataFile file, string section) =>
        file.Lines(section).SelectMany(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(static pair => pair.Split('='))
            .Select(static pair => (Word: WordSplitter.Fold(pair[0]), Value: int.Parse(pair[1], CultureInfo.InvariantCulture)));

    private static FrozenDictionary<string, string> Lookup(DataFile file, string section) =>
        file.Pairs(section, ": ").SelectMany(static pair => Words(pair.Value).Select(word => (Word: word, pair.Key)))
            .DistinctBy(static pair => pair.Word).ToFrozenDictionary(static pair => pair.Word, static pair => pair.Key, StringComparer.Ordinal);

    private static (string Unit, decimal Factor) Measure(string name)
    {
        var at = name.IndexOf(' ', StringComparison.Ordinal);
        return (name[..at], decimal.Parse(name[(at + 1)..], CultureInfo.InvariantCulture));
    }

    private static FrozenDictionary<string, int> NumbersOf(DataFile file, LanguagePack pack)
    {
        var own = NumbersIn(file, $"numbers.{pack.Code}");
        var known = pack.Numbers.Select(static pair => (Word: pair.Key, Value: int.Parse(pair.Value, CultureInfo.InvariantCulture)));
        return own.Concat(known).DistinctBy(static pair => pair.Word)
            .ToFrozenDictionary(static pair => pair.Word, static pair => pair.Value, StringComparer.Ordinal);
    }
}
