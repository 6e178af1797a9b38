using System.Buffers;
using System.Collections.Frozen;

namespace AiAssistant.Answering.Language;

/// <summary>Tells in what a text measures: mass, length, time; see the file <c>units</c>.</summary>
internal sealed class MeasureKinds
{
    // "10 cm" and "two-way 10 m cable": a single letter is a unit right behind a number alone.
    private const int MinLooseUnit = 2;

    // "Two in" is no length.
    private const int MinWrittenUnit = 3;
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.x");
    private readonly FrozenDictionary<string, string> _byWord;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _byPart;
    private readonly List<(string Beginning, string Kind)> _beginnings = [];
    private readonly FrozenDictionary<string, string[]> _asked;

    private MeasureKinds(DataFile file)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (kind, line) in file.Pairs("kinds", ": "))
        {
            foreach (var word in line.Split(' '))
            {
                if (word.EndsWith('*'))
                {
                    _beginnings.Add((word[..^1], kind));
                }
                else
                {
                    words.TryAdd(WordSplitter.Fold(word), kind);
                }
            }
        }

        _byWord = words.ToFrozenDictionary(StringComparer.Ordinal);
        _byPart = _byWord.GetAlternateLookup<ReadOnlySpan<char>>();
        _asked = file.Pairs("asked").ToFrozenDictionary(static pair => pair.Key, static pair => pair.Value.Split(' '), StringComparer.Ordinal);
    }

    /// <summary>The kinds in force.</summary>
    public static MeasureKinds Shared { get; } = new(DataFile.Read("units"));

    /// <summary>The kinds of the amounts in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="isNumber">Whether a word is a number written out: "four minutes", "half an hour"; null where only digits count.</param>
    public HashSet<string> Of(string text, IReadOnlyList<Word> words, Func<string, bool>? isNumber = null)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            if (isNumber?.Invoke(words[i].Text) is true && i + 1 < words.Count && words[i + 1].Text.Length >= MinWrittenUnit
                && Kind(words[i + 1].Text) is { } written)
            {
                kinds.Add(written);
                continue;
            }

            if (char.IsAsciiDigit(words[i].Text[0]) && (Glued(words[i].Text) ?? Mark(text, words[i]) ?? Behind(words, i)) is { } kind)
            {
                kinds.Add(kind == "length" ? Powered(text, words, i) : kind);
            }
        }

        return kinds;
    }

    /// <summary>The kinds that words name without a number before them: "how many GB".</summary>
    /// <param name="words">The words of a question.</param>
    public HashSet<string> Named(IReadOnlyList<Word> words)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Text.Length > MinLooseUnit - 1 && !words[i].HasDigit && !(i > 0 && char.IsAsciiDigit(words[i - 1].Text[^1]))
                && words[i].Text is not ("in" or "to" or "an" or "den" or "ma")
                && Kind(words[i].Text) is { } kind)
            {
                kinds.Add(kind);
            }
        }

        return kinds;
    }

    /// <summary>The kinds in which what is asked is told.</summary>
    /// <param name="names">The attributes and concepts that the question is about.</param>
    public IEnumerable<string> Asked(IEnumerable<string> names) => names.SelectMany(name => _asked.GetValueOrDefault(name) ?? []);

    private string? Glued(string word)
    {
        var end = word.AsSpan().IndexOfAnyExcept(OfNumbers);
        return end > 0 ? Kind(word.AsSpan(end)) : null;
    }

    private string? Behind(IReadOnlyList<Word> words, int at) => at + 1 < words.Count ? Kind(words[at + 1].Text) : null;

    private static string? Mark(string text, Word word)
    {
        var at = word.Start + word.Length;
        at += at < text.Length && text[at] is ' ' or '\u00A0' or '\u202F' ? 1 : 0;
        return at >= text.Length ? null : text[at] switch
        {
            '%' => "percent",
            '"' or '″' or '”' => "length",
            '°' => "temperature",
            '€' or '£' or '$' => "money",
            _ => null,
        };
    }

    // The mark behind m² is no part of the word.
    private static string Powered(string text, IReadOnlyList<Word> words, int at)
    {
        var last = at + 1 < words.Count && !words[at + 1].HasDigit ? words[at + 1] : words[at];
        var end = last.Start + last.Length;
        return end >= text.Length ? "length" : text[end] switch { '²' => "area", '³' => "volume", _ => "length" };
    }

    private string? Kind(ReadOnlySpan<char> word)
    {
        if (_byPart.TryGetValue(word, out var kind))
        {
            return kind;
        }

        foreach (var (beginning, known) in _beginnings)
        {
            if (word.StartsWith(beginning, StringComparison.Ordinal))
            {
                return known;
            }
        }

        return null;
    }
}
