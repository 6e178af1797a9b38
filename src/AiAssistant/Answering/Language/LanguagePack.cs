using System.Collections.Frozen;

namespace AiAssistant.Answering.Language;

/// <summary>What the assistant knows of one language. Immutable.</summary>
internal sealed class LanguagePack
{
    private static readonly Tone[] Tones = Enum.GetValues<Tone>();
    private readonly FrozenDictionary<string, string> _phrases;

    // Read when a text of the language comes: most shops see few of them.
    private readonly Lazy<PhraseSet> _concepts;
    private readonly Lazy<PhraseSet> _agentWords;
    private readonly Lazy<PhraseSet> _attributes;
    private readonly Lazy<PhraseSet> _promises;
    private readonly Lazy<PhraseSet> _requests;

    public LanguagePack(string code)
    {
        var file = DataFile.Read(code);
        Code = code;
        var endings = file.Words("endings").ToHashSet(StringComparer.Ordinal);
        Endings = endings.Contains("any") ? null : endings.ToFrozenSet(StringComparer.Ordinal);
        Common = file.Words("common").ToFrozenSet(StringComparer.Ordinal);
        Greetings = new PhraseSet(file.Patterns("greetings"));
        Signatures = new PhraseSet(file.Patterns("signatures"));
        Footers = [.. file.Patterns("footers")];
        Quotes = new QuoteMarks(file);
        QuestionWords = file.Words("questions").ToFrozenSet(StringComparer.Ordinal);
        Joins = file.Words("joins").ToFrozenSet(StringComparer.Ordinal);
        Prepositions = file.Words("prepositions").ToFrozenSet(StringComparer.Ordinal);
        _requests = new Lazy<PhraseSet>(() => new PhraseSet(file.Patterns("requests")));
        FollowUps = new PhraseSet(file.Patterns("followups"));
        _agentWords = new Lazy<PhraseSet>(() =>
            new PhraseSet(DataFile.Read($"Agent.{code}").Pairs("classes").SelectMany(static pair => DataFile.Patterns(pair.Key, pair.Value))));
        var agent = file.Pairs("agent").ToDictionary(StringComparer.Ordinal);
        AgentKeywords = [agent["keyword"], agent["also"]];
        _phrases = file.Pairs("phrases").ToFrozenDictionary(StringComparer.Ordinal);
        _promises = new Lazy<PhraseSet>(() => new PhraseSet(file.Patterns("promises")));
        Numbers = file.Lines("numbers").SelectMany(static line => line.Split(' ')).Select(static pair => pair.Split('='))
            .ToFrozenDictionary(static pair => WordSplitter.Fold(pair[0]), static pair => pair[1], StringComparer.Ordinal);
        Units = file.Pairs("units", ": ").SelectMany(static pair => pair.Value.Split(' ').Select(word => (Word: WordSplitter.Fold(word), Unit: pair.Key)))
            .DistinctBy(static pair => pair.Word).ToFrozenDictionary(static pair => pair.Word, static pair => pair.Unit, StringComparer.Ordinal);
        _concepts = new Lazy<PhraseSet>(() => Named($"Concepts.{code}", "concepts"));
        _attributes = new Lazy<PhraseSet>(() => Named($"Attributes.{code}", "attributes"));
    }

    /// <summary>The language by itself.</summary>
    public IReadOnlyList<LanguagePack> Alone => field ??= [this];

    /// <summary>The two-letter code.</summary>
    public string Code { get; }

    /// <summary>Endings of words; null takes any short one.</summary>
    public IReadOnlySet<string>? Endings { get; }

    /// <summary>Words that say nothing about what is asked.</summary>
    public FrozenSet<string> Common { get; }

    /// <summary>Greetings and thanks.</summary>
    public PhraseSet Greetings { get; }

    /// <summary>What a signature starts with.</summary>
    public PhraseSet Signatures { get; }

    /// <summary>What the lines start with that mail programs, scanners and lawyers put under a mail.</summary>
    public IReadOnlyList<PhrasePattern> Footers { get; }

    /// <summary>What quoted mail starts with.</summary>
    public QuoteMarks Quotes { get; }

    /// <summary>Words with which questions start.</summary>
    public FrozenSet<string> QuestionWords { get; }

    /// <summary>Words that join two questions.</summary>
    public FrozenSet<string> Joins { get; }

    /// <summary>Words that may stand before a question word: <em>in</em> which, <em>po</em> ile.</summary>
    public FrozenSet<string> Prepositions { get; }

    /// <summary>Requests that are no questions in form.</summary>
    public PhraseSet Requests => _requests.Value;

    /// <summary>What a question starts with that leans on the one before.</summary>
    public PhraseSet FollowUps { get; }

    /// <summary>Words and phrases by what they do in a wish for a person.</summary>
    public PhraseSet AgentWords => _agentWords.Value;

    /// <summary>The keywords of the closing line; the first one is shown.</summary>
    public IReadOnlyList<string> AgentKeywords { get; }

    /// <summary>Promises of a deed.</summary>
    public PhraseSet Promises => _promises.Value;

    /// <summary>Numbers written in words.</summary>
    public FrozenDictionary<string, string> Numbers { get; }

    /// <summary>Units of time by word.</summary>
    public FrozenDictionary<string, string> Units { get; }

    /// <summary>Words and phrases of buying from a shop, by concept.</summary>
    public PhraseSet Concepts => _concepts.Value;

    /// <summary>What products are asked about, by attribute; finer than the concepts, and read for offers alone.</summary>
    public PhraseSet Attributes => _attributes.Value;

    /// <summary>A fixed sentence of the assistant in a tone; the neutral one where the tone says it no other way, null where there is none.</summary>
    public string? Phrase(string name, Tone tone = Tone.Neutral) =>
        _phrases.GetValueOrDefault(Variant(name, tone)) ?? _phrases.GetValueOrDefault(name);

    /// <summary>A fixed sentence in all its tones.</summary>
    public IEnumerable<string> Phrases(string name) => Tones.Select(tone => _phrases.GetValueOrDefault(Variant(name, tone))).OfType<string>();

    private static PhraseSet Named(string file, string section) =>
        new(DataFile.Read(file).Pairs(section).SelectMany(static pair => DataFile.Patterns(pair.Key, pair.Value)));

    private static string Variant(string name, Tone tone) => tone switch
    {
        Tone.Friendly => $"{name}.friendly",
        Tone.Formal => $"{name}.formal",
        _ => name,
    };
}
