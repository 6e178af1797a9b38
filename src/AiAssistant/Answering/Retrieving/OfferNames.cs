using AiAssistant.Answering.Language;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Retrieving;

/// <summary>What an offer can be called by.</summary>
internal sealed class OfferNames
{
    private const int MinDigits = 6;
    private readonly Passage _passage;
    private HashSet<string>? _all; // read when asked for: most offers that are found are not meant

    public OfferNames(Passage passage)
    {
        _passage = passage;
        var pack = Languages.Find(passage.Language) ?? Languages.English;
        Endings = pack.Endings;
        Language = Languages.Find(passage.Language)?.Code;
        var models = Values(passage, PassageFieldNames.Mpn).ToList();
        Words = [.. WordSplitter.Split($"{passage.Title} {string.Join(' ', models)}").Select(static word => word.Text)
            .Where(word => (word.Length > 1 || char.IsAsciiDigit(word[0])) && !pack.Common.Contains(word)).Distinct(StringComparer.Ordinal)];
        Plain = [.. Words.Where(static word => !Word.ContainsDigit(word))];
        Codes = models.Concat(Values(passage, PassageFieldNames.Gtin)).Append(passage.Source).Select(Bare).Where(IsCode).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The words of title and model that say something, each once.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Those without a digit.</summary>
    public IReadOnlyList<string> Plain { get; }

    /// <summary>The offer's id, part number and GTIN, where nobody writes them by chance: folded, without marks.</summary>
    public IReadOnlySet<string> Codes { get; }

    /// <summary>The title's language where the assistant knows it.</summary>
    public string? Language { get; }

    /// <summary>The endings of the title's language.</summary>
    public IReadOnlySet<string>? Endings { get; }

    /// <summary>Whether a word stands anywhere in the offer, as it is.</summary>
    public bool Says(string word) => (_all ??= All(_passage)).Contains(word);

    /// <summary>Whether a folded word is an id or a model rather than a word or a small number.</summary>
    public static bool IsCode(string word) => Word.ContainsDigit(word) && word.Length >= 2 && (word.Length >= MinDigits || word.Any(char.IsLetter));

    /// <summary>Letters and digits alone, folded.</summary>
    public static string Bare(string text) => string.Concat(WordSplitter.Split(text).Select(static word => word.Text));

    private static HashSet<string> All(Passage passage)
    {
        var fields = passage.Fields.Where(static field => !PassageFieldNames.IsForSearch(field.Name))
            .Select(static field => $"{field.Name} {string.Join(' ', field.Values)} {field.Unit}");
        return WordSplitter.Split($"{passage.Title} {passage.Text} {string.Join(' ', fields)}").Select(static word => word.Text)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Values(Passage passage, string name) =>
        passage.Fields.Where(field => field.Name == name).SelectMany(static field => field.Values);
}
