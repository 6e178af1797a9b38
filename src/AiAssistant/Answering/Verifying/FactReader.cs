using System.Text.RegularExpressions;
using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Verifying;

/// <summary>Finds in a text what must not be invented.</summary>
internal static class FactReader
{
    private static readonly Regex Grouped = new(@"\b\d{1,3}( \d{3})+(\b|[.,])",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    /// <summary>All facts, in all languages' units.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language, whose number words come before those of the others; null when unknown.</param>
    public static IReadOnlyList<Fact> Read(string text, string? language = null)
    {
        var facts = new List<Fact>();
        var rest = Addresses.TakePhones(Dates.Take(Addresses.Take(PlainForm.Of(text), facts), facts), facts);
        ReadWords(Joined(rest), language, facts);
        return facts;
    }

    /// <summary>What a text says beyond its strict reading: the digits of telephone numbers, groups of digits as numbers of their own.</summary>
    public static IEnumerable<string> LooseNumbers(string text) =>
        Numbers.Read(WordSplitter.Split(PlainForm.Of(text)), Languages.All).Select(static token => token.Value);

    private static void ReadWords(string text, string? language, List<Fact> facts)
    {
        var words = WordSplitter.Split(text);
        var dates = Dates.Read(words, facts);
        var left = words.Where((_, i) => !dates.Contains(i)).ToList();
        facts.AddRange(Amounts.Read(text, left, Packs(language), isOwnLanguage: Languages.Find(language) is not null));
        facts.AddRange(FactWords.Shared.Durations.Find(words).Select(static match => new Fact(FactKind.Duration, match.Name)));
        ReadMarks(words, facts);
        for (var i = 0; i < left.Count; i++)
        {
            var word = left[i].Text;
            if (FactWords.Shared.Free.Contains(word) && (i == 0 || !FactWords.Shared.NotFree.Contains(left[i - 1].Text))
                && (left[i].Start == 0 || text[left[i].Start - 1] != '-'))
            {
                facts.Add(new Fact(FactKind.Money, Fact.Free));
            }
            else if (left[i].HasDigit && !char.IsAsciiDigit(word[0]))
            {
                facts.Add(Prefixed(word));
            }
        }
    }

    private static void ReadMarks(IReadOnlyList<Word> words, List<Fact> facts)
    {
        if (words.Has(Mark.Free) && !words.Any(static word => FactWords.Shared.Free.Contains(word.Text)))
        {
            facts.Add(new Fact(FactKind.Money, Fact.Free));
        }

        if (words.Has(Mark.SameDay))
        {
            facts.Add(Fact.SameDay);
        }

        if (words.Has(Mark.NextDay))
        {
            facts.Add(Fact.NextDay);
        }
    }

    // The text's own language speaks first; units of time are read in all.
    private static IReadOnlyList<LanguagePack> Packs(string? language) =>
        Languages.Find(language) is { } own ? [own, .. Languages.All.Where(pack => pack != own)] : Languages.All;

    private static Fact Prefixed(string word)
    {
        var at = word.AsSpan().IndexOfAnyInRange('0', '9');
        return FactWords.Shared.Currencies.TryGetValue(word[..at], out var currency) && Numbers.Normalize(word[at..]) is { } number
            ? new Fact(FactKind.Money, $"{number} {currency}")
            : new Fact(FactKind.Code, word);
    }

    private static string Joined(string text) =>
        Word.ContainsDigit(text) ? Grouped.Replace(text, static match => match.Value.Replace(" ", "", StringComparison.Ordinal)) : text;
}
