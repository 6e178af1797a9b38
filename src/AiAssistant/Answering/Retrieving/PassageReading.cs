using AiAssistant.Answering.Language;
using AiAssistant.Answering.Understanding;
using AiAssistant.Answering.Verifying;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Retrieving;

/// <summary>A passage as the gate reads it. What was read is kept for a while: <see cref="RecentReadings"/>.</summary>
internal sealed class PassageReading
{
    private const int MaxRead = 20_000;
    private static readonly RecentReadings Recent = new(room: 2_048);
    // Each is read when it is first asked for; two threads may read the same, to the same effect.
    private string? _body;
    private IReadOnlyList<Word>? _words;
    private HashSet<string>? _concepts;
    private Wordings? _wordings;

    public PassageReading(Passage passage)
    {
        Passage = passage;
        Language = Languages.Find(passage.Language)?.Code;
    }

    /// <summary>The passage.</summary>
    public Passage Passage { get; }

    /// <summary>Its language where the assistant knows it.</summary>
    public string? Language { get; }

    /// <summary>The title, read as a question.</summary>
    public Question Title => field ??= Question.Read(Passage.Title, Language);

    /// <summary>What the text is about.</summary>
    public Concepts Text => field ??= PredefinedTopic is { } topic ? ConceptRules.Shared.Within(topic, ReadText()) : ReadText();

    /// <summary>The topics that the passage is there to answer; empty for offers and for questions of no known topic.</summary>
    public IReadOnlySet<string> Topics => field ??=
        PredefinedTopic is { } topic
            ? new SortedSet<string>(StringComparer.Ordinal) { topic }
            : Title.Concepts.Topics;

    /// <summary>What it is there to answer: its predefined question, else what the title is about.</summary>
    public Subjects Subjects => field ??=
        IsPredefined ? SubjectReader.Only(Passage.Source) : Title.Subjects;

    /// <summary>The title's words to look up.</summary>
    public WordIndex TitleForms => field ??= new WordIndex(Title.Words);

    /// <summary>How the title is put.</summary>
    public Wording Wording => field ??= new Wording(Title.Words, Language);

    /// <summary>Whether the passage speaks of a thing, whatever it calls it: by its words, or by what learning wrote beside them (of the host's concepts too).</summary>
    /// <param name="thing">The concept's name.</param>
    public bool SpeaksOf(string thing) =>
        (_concepts ??= [.. FieldValues(Passage, PassageFieldNames.Concepts), .. Title.Concepts.Things.Concat(Text.Things).Select(ConceptTerms.Of)])
        .Contains(ConceptTerms.Of(thing));

    /// <summary>The text's words to look up.</summary>
    public WordIndex TextForms => field ??= new WordIndex(Words);

    /// <summary>What the offer can be called by.</summary>
    public OfferNames Names => field ??= new OfferNames(Passage);

    /// <summary>What the passage says, to check drafts by.</summary>
    public KnownFacts Facts => field ??= new KnownFacts(KnownFacts.Evidence(Passage));

    /// <summary>The sentences of the text.</summary>
    public IReadOnlyList<SentenceReading> Sentences => field ??=
        [.. Understanding.Sentences.Split(Passage.Text).Select(sentence => new SentenceReading(sentence, Language))];

    /// <summary>What an offer says: the shop's own fields, then the sentences of the text.</summary>
    public IReadOnlyList<ClaimReading> Claims => field ??=
        [
            .. Passage.OfShop().Select(own => ClaimReading.Of(own, Language)),
            .. Understanding.Sentences.Split(Passage.Text).Select(sentence => ClaimReading.Of(sentence, Language)),
        ];

    /// <summary>Whether it answers one of the predefined questions: its title is the library's own, not the seller's.</summary>
    public bool IsPredefined => PredefinedTopic is not null;

    private string? PredefinedTopic => Passage.Kind == ResourceKind.KnowledgeBase ? ConceptRules.Shared.Predefined.GetValueOrDefault(Passage.Source) : null;

    private string Body => _body ??= Passage.Text.AtMost(MaxRead);

    private IReadOnlyList<Word> Words => _words ??= WordSplitter.Split(Body);

    /// <summary>
    /// Other ways in which customers ask what the passage answers: of a predefined question those of the library's files in the question's language, else what
    /// learning wrote beside it.
    /// </summary>
    /// <param name="language">The question's language; null when unknown, and then the passage's.</param>
    public Wordings WordingsIn(string? language)
    {
        var code = (Languages.Find(language) ?? Languages.Find(Language) ?? Languages.English).Code;
        return IsPredefined && AskedWordings.Of(Passage.Source, code) is { Count: > 0 } asked
            ? asked
            : _wordings ??= new Wordings(
                FieldValues(Passage, PassageFieldNames.Asked).Select(text => new Wording(WordSplitter.Split(text), Language))
                    .Concat(Paraphrases.Select(static paraphrase => paraphrase.Wording)));
    }

    private Concepts ReadText() => ConceptReader.Read(Body, Words, Language, isAnswer: true);

    /// <summary>What a chat model wrote beside the passage when it was learned, each with its words to look up; empty where it wrote nothing.</summary>
    public IReadOnlyList<(Wording Wording, WordIndex Words)> Paraphrases => field ??=
        [
            .. FieldValues(Passage, PassageFieldNames.Paraphrases).Select(WordSplitter.Split)
                .Select(words => (new Wording(words, Language), new WordIndex(words))),
        ];

    private static IEnumerable<string> FieldValues(Passage passage, string name) =>
        passage.Fields.Where(field => field.Name == name).SelectMany(static field => field.Values);

    /// <summary>Reads a passage.</summary>
    public static PassageReading Of(Passage passage) => Recent.Of(passage);
}
