using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Verifying;

/// <summary>A clause of a text, with what it states.</summary>
/// <param name="text">The clause.</param>
/// <param name="sentence">The number of its sentence.</param>
/// <param name="language">Its language; null when unknown.</param>
internal sealed class Clause(string text, int sentence, string? language)
{
    private const int MinLength = 3;
    private int _read; // a bit for each mark that was looked for
    private int _marks; // and for each that was found

    /// <summary>The clause.</summary>
    public string Text => text;

    /// <summary>The number of its sentence.</summary>
    public int Sentence => sentence;

    /// <summary>Its words.</summary>
    public IReadOnlyList<Word> Words { get; } = WordSplitter.Split(PlainForm.Of(text));

    /// <summary>Amounts and dates in it.</summary>
    public IReadOnlyList<Fact> Facts => field ??= FactReader.Read(text, language);

    /// <summary>The names in it, days of the week among them.</summary>
    public IReadOnlySet<string> Names => field ??= ShopNames.Find(Words, language).Select(static match => match.Name)
        .Concat(Weekdays.In(text, Words, isLoose: language is null).Select(static day => $"weekday.{day}")).ToHashSet(StringComparer.Ordinal);

    /// <summary>The words that say something, each once: neither common ones nor parts of amounts.</summary>
    public IReadOnlyList<string> Terms => field ??= [.. Words.Select(static word => word.Text).Where(IsTerm).Distinct(StringComparer.Ordinal)];

    /// <summary>Those of the terms that tell one thing from another.</summary>
    public IReadOnlyList<string> Keys => field ??= [.. Terms.Where(term => !NeutralWords.Contains(term, language))];

    /// <summary>Whether it denies.</summary>
    public bool IsDenied => Has(Mark.Denied);

    /// <summary>Whether it says nothing by itself: "No", "Dear customer".</summary>
    public bool IsEmpty => Terms.Count == 0 && Names.Count == 0 && Facts.Count == 0;

    /// <summary>Whether a mark stands in it. Clauses are compared with one another many times, and searched once.</summary>
    public bool Has(Mark mark)
    {
        var bit = 1 << (int)mark;
        if ((_read & bit) == 0)
        {
            _marks |= Words.Has(mark) ? bit : 0;
            _read |= bit;
        }

        return (_marks & bit) != 0;
    }

    /// <summary>The clauses that speak most of the same.</summary>
    /// <param name="others">The clauses to choose from.</param>
    /// <returns>How much they share, 0 where nothing is; and all that share so much.</returns>
    public (int Overlap, IReadOnlyList<Clause> Clauses) Nearest(IReadOnlyList<Clause> others)
    {
        var overlaps = others.Select(Overlap).ToList();
        var most = overlaps.DefaultIfEmpty(0).Max();
        return (most, [.. others.Where((_, i) => overlaps[i] == most)]);
    }

    private int Overlap(Clause other) =>
        Terms.Count(term => other.Terms.HasKin(term)) + (2 * Names.Count(other.Names.Contains)) + Facts.Count(other.Facts.Contains);

    private bool IsTerm(string word) =>
        word.Length >= MinLength && !Languages.For(language).Any(pack => pack.Common.Contains(word)) && !FactWords.Shared.Explains(word);
}
