using System.Collections.Frozen;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Retrieving;

/// <summary>A text in which offers may be named, read once for all of them.</summary>
internal sealed class Mention
{
    private const double PluralLikeness = 0.9;
    private const int MinPart = 5;
    private const int MinCompound = 8;
    private const double CompoundLikeness = 0.7;

    // What is asked of a product, and names no other: "Lummi aufbauen". A "Lummi lamp" is another.
    private static readonly FrozenSet<string> Predicates = FrozenSet.Create(
        StringComparer.Ordinal,
        "assembly", "care", "charging", "compat", "duration", "expiry", "included", "load", "noise", "origin", "outdoor", "removable", "replaceable", "runtime",
        "scent", "simultaneous", "speed", "tilt", "adjustable", "usage", "vegan", "warranty", "water", "weight");

    private readonly Question _text;
    private readonly HashSet<string> _predicates;
    private readonly WordIndex _words;
    private readonly HashSet<string> _own;
    private readonly Dictionary<string, Dictionary<string, double>> _likeness = new(StringComparer.Ordinal); // by language, by name

    public Mention(Question text)
    {
        _text = text;
        var joined = new List<Word>();
        foreach (var pair in WordPair.In(_text.Text, _text.Words).Where(static pair => pair.HasNumber))
        {
            // "VD-180", "VD 180" and "VD180" are one model.
            joined.Add(pair.Place);
            if (pair.IsModel)
            {
                Codes.Add([pair.Left.Text, pair.Right.Text]);
            }
        }

        // "160x200" says both numbers, "65l" and "128GB" the number.
        foreach (var word in _text.Words.Where(static word => word.HasDigit && char.IsAsciiDigit(word.Text[0])))
        {
            joined.AddRange(OfferNames.Numbers(word.Text).Where(number => number != word.Text).Select(number => word with { Text = number }));
        }

        _words = new WordIndex([.. _text.Words, .. joined]);
        Codes.AddRange(_text.Words.Where(static word => word.HasDigit && word.Length > 1 && char.IsLetter(word.Text[0]))
            .Select(static word => new[] { word.Text }));
        _predicates =
        [
            .. AttributeReader.Read(_text.Words, _text.Language).Where(static pair => Predicates.Contains(pair.Key)).SelectMany(static pair => pair.Value),
        ];
        _own = _text.Terms.Where(static term => !term.IsExplained).Select(static term => term.Text).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>How many words it has.</summary>
    public int Length => _text.Words.Count;

    /// <summary>What looks like models, in the parts they are written in.</summary>
    public List<string[]> Codes { get; } = [];

    /// <summary>Whether the offer is in another language, where a word that looks the same may mean another thing.</summary>
    public bool IsOtherLanguage(OfferNames names) => _text.Language is not null && names.Language is not null && _text.Language != names.Language;

    /// <summary>Whether a model or an id is there.</summary>
    public bool Has(string code) => _words.Has(code);

    /// <summary>Whether any of several models or ids is there.</summary>
    public bool HasAny(IReadOnlyList<string> codes)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            if (_words.Has(codes[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the offer's address is there, with whatever query.</summary>
    public bool Links(OfferNames names)
    {
        if (names.Link is not { } link || _text.Text.IndexOf(link, StringComparison.OrdinalIgnoreCase) is not (var at and >= 0))
        {
            return false;
        }

        var end = at + link.Length;
        return end == _text.Text.Length || !IsPartOfLink(end);
    }

    // A point ends the sentence unless more of the address follows.
    private bool IsPartOfLink(int at) =>
        char.IsLetterOrDigit(_text.Text[at]) || _text.Text[at] is '-' or '_'
        || (_text.Text[at] == '.' && at + 1 < _text.Text.Length && char.IsLetterOrDigit(_text.Text[at + 1]));

    /// <summary>How alike the most alike word is; a model may stand in the plural.</summary>
    public double Likeness(string name, OfferNames names)
    {
        if (!_likeness.TryGetValue(names.Language ?? "", out var known))
        {
            _likeness[names.Language ?? ""] = known = new Dictionary<string, double>(StringComparer.Ordinal);
        }

        if (!known.TryGetValue(name, out var likeness))
        {
            known[name] = likeness = Compare(name, names);
        }

        // What an offer's name is written with in one word is that offer's alone.
        return likeness == 0 && HasAny(names.JoinedWith(name)) ? 1 : likeness;
    }

    /// <summary>How many of the words that say something, numbers and colours too, the offer has as they are.</summary>
    public int CountIn(OfferNames names)
    {
        var count = 0;
        foreach (var term in _text.Terms)
        {
            count += names.Says(term.Text) || names.IsCalled(term.Text) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether a name is said by a word that no attribute or topic explains.</summary>
    public bool SaysOutright(string name, OfferNames names) =>
        _own.Any(word => WordForms.Likeness(word, name, names.Endings) > 0);

    /// <summary>Whether a word that the offer knows nothing of stands right beside a name: the Brewster <em>microwave</em> is no Brewster kettle.</summary>
    public bool IsOtherThing(string name, OfferNames names)
    {
        for (var i = 0; i < _text.Words.Count; i++)
        {
            if (WordForms.Likeness(_text.Words[i].Text, name, names.Endings) > 0 && !IsKnown(i + 1, names)
                && (IsForeign(i - 1, i, names) || IsForeign(i + 1, i + 1, names)))
            {
                return true;
            }
        }

        return false;
    }

    private double Compare(string name, OfferNames names)
    {
        var likeness = _words.Likeness(name, names.Endings);
        if (likeness > 0)
        {
            return likeness;
        }

        if (!Word.ContainsDigit(name))
        {
            return names.Endings is not null && name.Length >= MinCompound ? PartOf(name) : 0;
        }

        return char.IsAsciiDigit(name[0]) && OfferNames.Numbers(name).ToList() is { Count: > 0 } numbers && numbers.TrueForAll(_words.Has) ? 1
            : name.Length > 1 && _words.Has(name + "s") ? PluralLikeness
            : 0;
    }

    // "Jacke" for the "Regenjacke".
    private double PartOf(string name)
    {
        foreach (var word in _own)
        {
            if (word.Length >= MinPart && name.EndsWith(word, StringComparison.Ordinal))
            {
                return CompoundLikeness;
            }
        }

        return 0;
    }

    private bool IsForeign(int at, int gapBefore, OfferNames names)
    {
        if (at < 0 || at >= _text.Words.Count || gapBefore <= 0)
        {
            return false;
        }

        var (left, right) = (_text.Words[gapBefore - 1], _text.Words[gapBefore]);
        var word = _text.Words[at].Text;
        return string.IsNullOrWhiteSpace(_text.Text[(left.Start + left.Length)..right.Start]) && _own.Contains(word) && !_predicates.Contains(word)
            && !IsOf(word, names);
    }

    // What follows a name is what it is: "the Brewster kettle" is one, whatever stands before.
    private bool IsKnown(int at, OfferNames names) => at < _text.Words.Count && _own.Contains(_text.Words[at].Text) && IsOf(_text.Words[at].Text, names);

    private static bool IsOf(string word, OfferNames names) =>
        names.Says(word) || names.IsCalled(word) || names.Words.Any(name => WordParts.Likeness(word, name, names.Endings) > 0 || IsHead(word, name));

    // "Öl" for the "Olivenöl".
    private static bool IsHead(string word, string name) => name.Length >= MinCompound && name.EndsWith(word, StringComparison.Ordinal);
}
