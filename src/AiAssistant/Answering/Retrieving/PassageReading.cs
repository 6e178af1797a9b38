using AiAssistant.Answering.Language;
using AiAssistant.Answering.Understanding;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Retrieving;

/// <summary>A passage as the gate reads it. What was read is kept for a while: <see cref="RecentReadings"/>.</summary>
internal sealed class PassageReading
{
    private const int MaxRead = 20_000;
    private static readonly RecentReadings Recent = new(room: 2_048);
    private readonly HashSet<string> _concepts;

    // Read when an offer is asked about; two threads may read the same, to the same effect.
    private OfferNames? _names;
    private IReadOnlyList<SentenceReading>? _sentences;
    private IReadOnlyList<FieldReading>? _fields;
    private IReadOnlyList<Wording>? _wordings;

    public PassageReading(Passage passage)
    {
        Passage = passage;
        Language = Languages.Find(passage.Language)?.Code;
        Title = Question.Read(passage.Title, Language);
        var text = passage.Text.Length > MaxRead ? passage.Text[..MaxRead] : passage.Text;
        var words = WordSplitter.Split(text);
        Text = ConceptReader.Read(text, words, Language, isAnswer: true);
        Topics = ConceptRules.Shared.Predefined.TryGetValue(passage.Source, out var topic) && passage.Kind == ResourceKind.KnowledgeBase
            ? new SortedSet<string>(StringComparer.Ordinal) { topic }
            : Title.Concepts.Topics;
        TitleForms = new WordIndex(Title.Words);
        TextForms = new WordIndex(words);
        Wording = new Wording(Title.Words, Language);
        _concepts = [.. FieldValues(passage, PassageFieldNames.Concepts), .. Title.Concepts.Things.Concat(Text.Things).Select(ConceptTerms.Of)];
    }

    /// <summary>The passage.</summary>
    public Passage Passage { get; }

    /// <summary>Its language where the assistant knows it.</summary>
    public string? Language { get; }

    /// <summary>The title, read as a question.</summary>
    public Question Title { get; }

    /// <summary>What the text is about.</summary>
    public Concepts Text { get; }

    /// <summary>The topics that the passage is there to answer; empty for offers and for questions of no known topic.</summary>
    public IReadOnlySet<string> Topics { get; }

    /// <summary>The title's words to look up.</summary>
    public WordIndex TitleForms { get; }

    /// <summary>How the title is put.</summary>
    public Wording Wording { get; }

    /// <summary>Whether the passage speaks of a thing, whatever it calls it: by its words, or by what learning wrote beside them (of the host's concepts too).</summary>
    /// <param name="thing">The concept's name.</param>
    public bool SpeaksOf(string thing) => _concepts.Contains(ConceptTerms.Of(thing));

    /// <summary>The text's words to look up.</summary>
    public WordIndex TextForms { get; }

    /// <summary>What the offer can be called by.</summary>
    public OfferNames Names => _names ??= new OfferNames(Passage);

    /// <summary>The sentences of the text.</summary>
    public IReadOnlyList<SentenceReading> Sentences =>
        _sentences ??= [.. Understanding.Sentences.Split(Passage.Text).Select(sentence => new SentenceReading(sentence, Language))];

    /// <summary>The shop's own fields.</summary>
    public IReadOnlyList<FieldReading> Fields =>
        _fields ??= [.. Passage.Fields.Where(static own => !own.Name.StartsWith('@')).Select(own => new FieldReading(own, Language))];

    /// <summary>
    /// Other ways in which customers ask what the passage answers: of a predefined question those of the library's files in the question's language, else what
    /// learning wrote beside it.
    /// </summary>
    /// <param name="language">The question's language; null when unknown, and then the passage's.</param>
    public IReadOnlyList<Wording> WordingsIn(string? language)
    {
        var code = (Languages.Find(language) ?? Languages.Find(Language) ?? Languages.English).Code;
        return Passage.Kind == ResourceKind.KnowledgeBase && AskedWordings.Of(Passage.Source, code) is { Count: > 0 } asked
            ? asked
            : _wordings ??= [.. FieldValues(Passage, PassageFieldNames.Asked).Select(text => new Wording(WordSplitter.Split(text), Language))];
    }

    private static IEnumerable<string> FieldValues(Passage passage, string name) =>
        passage.Fields.Where(field => field.Name == name).SelectMany(static field => field.Values);

    /// <summary>Reads a passage.</summary>
    public static PassageReading Of(Passage passage) => Recent.Of(passage);
}
