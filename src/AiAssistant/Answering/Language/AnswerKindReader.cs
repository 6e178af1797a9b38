using System.Collections.Frozen;
using System.Globalization;
using AiAssistant.Answering.Verifying;

namespace AiAssistant.Answering.Language;

/// <summary>Tells which kind of answer a question wants, and which kinds a text holds; see the file <c>answerkinds</c>.</summary>
internal static class AnswerKindReader
{
    private const int EarliestYear = 1000;
    private const int LatestYear = 2100;
    private static readonly DataFile File = DataFile.Read("answerkinds");

    // Of several the narrowest counts: "how many days" asks for a duration, though "how many" is in it.
    private static readonly (string Section, AnswerKinds Kind)[] Kinds =
    [
        ("long", AnswerKinds.Duration), ("price", AnswerKinds.Price), ("percent", AnswerKinds.Percentage), ("when", AnswerKinds.Moment), ("many", AnswerKinds.Quantity),
        ("where", AnswerKinds.Place), ("who", AnswerKinds.Person), ("why", AnswerKinds.Reason),
    ];

    private static readonly FrozenDictionary<string, PhraseSet> Asking = Languages.All.ToFrozenDictionary(static pack => pack.Code, AskingIn);
    private static readonly FrozenDictionary<string, PhraseSet> Reasons =
        Languages.All.ToFrozenDictionary(static pack => pack.Code, static pack => new PhraseSet(File.Patterns($"because.{pack.Code}")));

    /// <summary>The kind that a question wants; none where it cannot be told.</summary>
    /// <param name="words">The question's words.</param>
    /// <param name="language">Its language; null when unknown.</param>
    public static AnswerKinds Asked(IReadOnlyList<Word> words, string? language)
    {
        var names = Languages.For(language).SelectMany(pack => Asking[pack.Code].Find(words)).Select(static match => match.Name).ToHashSet(StringComparer.Ordinal);
        return Kinds.FirstOrDefault(kind => names.Contains(kind.Section)).Kind;
    }

    /// <summary>The kinds that a text holds.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="language">Its language; null when unknown.</param>
    public static AnswerKinds Held(string text, IReadOnlyList<Word> words, string? language)
    {
        var packs = Languages.For(language);
        var facts = FactWords.Shared;
        var held = AnswerKinds.None;
        foreach (var kind in Amounts.Kinds(text, words, packs))
        {
            held |= kind switch
            {
                "@money" => AnswerKinds.Price,
                "@time" => AnswerKinds.Duration | AnswerKinds.Moment,
                "@percent" => AnswerKinds.Percentage,
                _ => AnswerKinds.Quantity,
            };
        }

        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Text;
            if (IsYear(word) || facts.Months.ContainsKey(word) || facts.Weekdays.ContainsKey(word) || facts.ShortWeekdays.Contains(word) || IsClock(text, words, i))
            {
                held |= AnswerKinds.Moment;
            }
            else if (facts.Free.Contains(word))
            {
                held |= AnswerKinds.Price;
            }
            else if (packs.Any(pack => facts.Numbers[pack.Code].ContainsKey(word)))
            {
                held |= AnswerKinds.Quantity;
            }
            else if (packs.Any(pack => pack.Units.ContainsKey(word)))
            {
                held |= AnswerKinds.Duration;
            }

            if (i > 0 && IsName(text, words[i]))
            {
                held |= packs.Any(pack => pack.Prepositions.Contains(words[i - 1].Text)) ? AnswerKinds.Place | AnswerKinds.Person : AnswerKinds.Person;
            }
        }

        return packs.Any(pack => Reasons[pack.Code].Find(words).Count > 0) ? held | AnswerKinds.Reason : held;
    }

    /// <summary>Whether a word is written like a name: with a capital inside a sentence.</summary>
    public static bool IsName(string text, Word word)
    {
        if (word.HasDigit || !char.IsUpper(text[word.Start]))
        {
            return false;
        }

        var before = word.Start - 1;
        while (before >= 0 && (char.IsWhiteSpace(text[before]) || text[before] is '"' or '„' or '“' or '«' or '(' or '\''))
        {
            before--;
        }

        return before >= 0 && text[before] is not ('.' or '!' or '?' or '\n' or ':' or '…');
    }

    private static bool IsYear(string word) => word.Length == 4 && int.TryParse(word, CultureInfo.InvariantCulture, out var year) && year is >= EarliestYear and <= LatestYear;

    // 8-17, 10:30, 9h: hours as shops write them.
    private static bool IsClock(string text, IReadOnlyList<Word> words, int at)
    {
        if (at + 1 >= words.Count || !IsHour(words[at].Text) || !words[at + 1].HasDigit)
        {
            return false;
        }

        var gap = text.AsSpan(words[at].Start + words[at].Length, words[at + 1].Start - words[at].Start - words[at].Length).Trim();
        return gap is ":" or "-" or "–";
    }

    private static bool IsHour(string word) => word.Length <= 2 && int.TryParse(word, CultureInfo.InvariantCulture, out var hour) && hour <= 24;

    private static PhraseSet AskingIn(LanguagePack pack) =>
        new(Kinds.SelectMany(kind => File.Lines($"{kind.Section}.{pack.Code}").SelectMany(line => DataFile.Patterns(kind.Section, line))));
}
