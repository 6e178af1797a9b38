using AiAssistant.Answering.Language;
using AiAssistant.Answering.Understanding;
using AiAssistant.Answering.Verifying;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Retrieving;

/// <summary>One thing that an offer says, as the gate reads it: a field, or a sentence of the description.</summary>
internal sealed class ClaimReading
{
    private const int PartsLength = 128;
    private static readonly SubwordEmbeddingGenerator PartsOfWords = new(PartsLength);
    private readonly string _name;
    private readonly string? _language;
    private readonly IReadOnlyList<Word> _nameWords;
    private readonly IReadOnlyList<Word> _words;
    private int _denied; // 0 not read yet, 1 no, 2 yes: written at once, for readings are shared

    private ClaimReading(PassageField? field, string name, string body, string? language)
    {
        Field = field;
        Text = body;
        (_name, _language) = (name, language);
        _nameWords = WordSplitter.Split(name);
        _words = WordSplitter.Split(body);
        Words = [.. _words.Select(static word => word.Text).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Reads a field.</summary>
    public static ClaimReading Of(PassageField field, string? language) =>
        new(field, field.Name, $"{string.Join(' ', field.Values)} {field.Unit}".TrimEnd(), language);

    /// <summary>Reads a sentence.</summary>
    public static ClaimReading Of(string sentence, string? language) => new(null, "", sentence, language);

    /// <summary>The field; null for a sentence.</summary>
    public PassageField? Field { get; }

    /// <summary>The values with their unit, or the sentence.</summary>
    public string Text { get; }

    /// <summary>The words of the field's name that say something; empty for a sentence.</summary>
    public IReadOnlyList<Term> Name => field ??= Question.TermsOf(_nameWords, _nameWords, Concepts.None, _language);

    /// <summary>The attributes that the field's name stands for, each with its words.</summary>
    public Dictionary<string, HashSet<string>> Names => field ??= AttributeReader.Read(_nameWords, _language);

    /// <summary>The attributes that values or sentence speak of, each with its words.</summary>
    public Dictionary<string, HashSet<string>> Attributes => field ??= AttributeReader.Read(_words, _language);

    /// <summary>The things that the field's name is about.</summary>
    public IReadOnlySet<string> NameThings => field ??= ConceptReader.Things(_nameWords, _language);

    /// <summary>The words of values or sentence, each once.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The things that values or sentence are about.</summary>
    public IReadOnlySet<string> Things => field ??= ConceptReader.Things(_words, _language);

    /// <summary>In what values or sentence measure.</summary>
    public IReadOnlySet<string> Kinds => field ??= MeasureKinds.Shared.Of(Text, _words, IsNumber);

    /// <summary>Whether a number is among them.</summary>
    public bool HasNumber => _words.Any(word => char.IsAsciiDigit(word.Text[0]) || IsNumber(word.Text));

    /// <summary>Whether the value is yes or no, in whatever language.</summary>
    public bool IsYesOrNo => Field is not null && Words is [("yes" or "no" or "tak" or "nie" or "ja" or "nein" or "oui" or "non" or "ano" or "igen" or "nem" or "true" or "false")];

    /// <summary>Whether a sentence denies something.</summary>
    public bool IsDenied => (_denied != 0 ? _denied : _denied = Field is null && Polarity.IsNegative(Text) ? 2 : 1) == 2;

    /// <summary>The parts of all its words, to meet words that share none.</summary>
    public float[] Parts => field ??= PartsOf($"{_name} {Text}");

    /// <summary>The parts of a text's words.</summary>
    public static float[] PartsOf(string text) => PartsOfWords.Embed(text);

    private bool IsNumber(string word) => Languages.For(_language).Any(pack => FactWords.Shared.Numbers[pack.Code].ContainsKey(word));
}
