using AiAssistant.Answering.Language;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Retrieving;

/// <summary>What an offer can be called by.</summary>
internal sealed class OfferNames
{
    private const int MinDigits = 6;
    private readonly Passage _passage;
    private readonly Dictionary<string, List<string>> _joined;
    private readonly HashSet<string> _numbers;
    private HashSet<string>? _all; // read when asked for: most offers that are found are not meant

    public OfferNames(Passage passage)
    {
        _passage = passage;
        var pack = Languages.Find(passage.Language) ?? Languages.English;
        Endings = pack.Endings;
        Language = Languages.Find(passage.Language)?.Code;
        var models = Values(passage, PassageFieldNames.Mpn).ToList();
        var called = $"{passage.Title} {string.Join(' ', models)}";
        var words = WordSplitter.Split(called);
        var pairs = WordPair.In(called, words).ToList();
        _joined = Joined(pairs);
        Models = [.. pairs.Where(static pair => pair.IsModel).Select(static pair => pair.Joined).Distinct(StringComparer.Ordinal)];
        Words = [.. words.Select(static word => word.Text)
            .Where(word => (word.Length > 1 || char.IsAsciiDigit(word[0])) && !pack.Common.Contains(word)).Distinct(StringComparer.Ordinal)];
        Link = Values(passage, PassageFieldNames.Link).Select(Address).FirstOrDefault(static link => link.Contains('/', StringComparison.Ordinal));
        _numbers = [.. Words.Where(static word => char.IsAsciiDigit(word[0])).SelectMany(Numbers)];
        Plain = [.. Words.Where(static word => !Word.ContainsDigit(word))];
        Codes = models.Concat(Values(passage, PassageFieldNames.Gtin)).Append(passage.Source).Select(Bare).Where(IsCode).Distinct(StringComparer.Ordinal).ToList();
    }

    /// <summary>Its address without the scheme, the query and a closing slash; null when it has none with a path.</summary>
    public string? Link { get; }

    /// <summary>The words of title and model that say something, each once.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Those without a digit.</summary>
    public IReadOnlyList<string> Plain { get; }

    /// <summary>The offer's id, part number and GTIN, where nobody writes them by chance: folded, without marks.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>Models that the title writes with a hyphen, "QK-20" as "qk20": a few letters before a number.</summary>
    public IReadOnlyList<string> Models { get; }

    /// <summary>The title's language where the assistant knows it.</summary>
    public string? Language { get; }

    /// <summary>The endings of the title's language.</summary>
    public IReadOnlySet<string>? Endings { get; }

    /// <summary>Whether a folded word names the offer: a word of its title, a form of one, in one with its neighbour, or a size by its numbers.</summary>
    public bool IsCalled(string word)
    {
        foreach (var name in Words)
        {
            if (WordForms.Likeness(word, name, Endings) > 0 || JoinedWith(name).Contains(word, StringComparer.Ordinal))
            {
                return true;
            }
        }

        return Codes.Contains(word, StringComparer.Ordinal) || (char.IsAsciiDigit(word[0]) && Numbers(word).All(_numbers.Contains));
    }

    /// <summary>The numbers of a size or an amount that is written as one word.</summary>
    public static IEnumerable<string> Numbers(string word)
    {
        for (var i = 0; i < word.Length;)
        {
            var start = i;
            while (i < word.Length && (char.IsAsciiDigit(word[i]) || word[i] == '.'))
            {
                i++;
            }

            if (i > start)
            {
                yield return word[start..i];
            }

            while (i < word.Length && !char.IsAsciiDigit(word[i]))
            {
                i++;
            }
        }
    }

    /// <summary>How else a word of the title is written: with its neighbour in one, "WiFi" for "Wi-Fi" and "HD150" for "HD 150".</summary>
    public IReadOnlyList<string> JoinedWith(string word) => _joined.GetValueOrDefault(word) ?? [];

    /// <summary>Whether a word stands anywhere in the offer, as it is.</summary>
    public bool Says(string word) => (_all ??= All(_passage)).Contains(word);

    /// <summary>Whether a folded word is an id or a model rather than a word or a small number.</summary>
    public static bool IsCode(string word) => Word.ContainsDigit(word) && word.Length >= 2 && (word.Length >= MinDigits || word.Any(char.IsLetter));

    /// <summary>Letters and digits alone, folded.</summary>
    public static string Bare(string text) => string.Concat(WordSplitter.Split(text).Select(static word => word.Text));

    private static Dictionary<string, List<string>> Joined(IEnumerable<WordPair> pairs)
    {
        var joined = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var pair in pairs.Where(static pair => pair.IsHyphenated || pair.HasNumber))
        {
            foreach (var part in (ReadOnlySpan<string>)[pair.Left.Text, pair.Right.Text])
            {
                (joined.TryGetValue(part, out var list) ? list : joined[part] = []).Add(pair.Joined);
            }
        }

        return joined;
    }

    private static HashSet<string> All(Passage passage)
    {
        var fields = passage.ForReaders()
            .Select(static field => $"{field.Name} {string.Join(' ', field.Values)} {field.Unit}");
        return WordSplitter.Split($"{passage.Title} {passage.Text} {string.Join(' ', fields)}").Select(static word => word.Text)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static string Address(string link)
    {
        var end = link.IndexOfAny(['?', '#']);
        var start = link.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0;
        return (end > start ? link[start..end] : link[start..]).TrimEnd('/');
    }

    private static IEnumerable<string> Values(Passage passage, string name) =>
        passage.Fields.Where(field => field.Name == name).SelectMany(static field => field.Values);
}
