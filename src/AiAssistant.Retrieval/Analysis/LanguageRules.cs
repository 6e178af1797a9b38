namespace AiAssistant.Retrieval.Analysis;

/// <summary>What analysis knows about one language. All words are folded.</summary>
internal sealed record LanguageRules(WordTable StopWords, LightStemmer Stemmer, ApostropheRule Apostrophe)
{
    private static readonly WordTable NoWords = new("");

    /// <summary>Heads that lose their vowel before another word.</summary>
    public WordTable Elisions { get; init; } = NoWords;

    /// <summary>Pronouns that hang on a verb by a hyphen and are no part of it.</summary>
    public WordTable Enclitics { get; init; } = NoWords;

    public static LanguageRules Neutral { get; } = new(NoWords, new NeutralStemmer(), ApostropheRule.Neutral);

    public static LanguageRules Czech { get; } = new(Analysis.StopWords.Czech, CzechStemmer.Czech, ApostropheRule.Ending);

    public static LanguageRules English { get; } = new(Analysis.StopWords.English, new EnglishStemmer(), ApostropheRule.Genitive);

    public static LanguageRules French { get; } = new(Analysis.StopWords.French, new FrenchStemmer(), ApostropheRule.Elision)
    {
        Elisions = new("l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu"),
        Enclitics = new("je tu il elle on nous vous ils elles ce t moi toi le la les lui leur y en ci"),
    };

    public static LanguageRules German { get; } = new(Analysis.StopWords.German, new GermanStemmer(), ApostropheRule.Genitive);

    public static LanguageRules Hungarian { get; } = new(Analysis.StopWords.Hungarian, new HungarianStemmer(), ApostropheRule.Ending);

    public static LanguageRules Polish { get; } = new(Analysis.StopWords.Polish, new PolishStemmer(), ApostropheRule.Ending);

    public static LanguageRules Slovak { get; } = new(Analysis.StopWords.Slovak, CzechStemmer.Slovak, ApostropheRule.Ending);

    public static LanguageRules Ukrainian { get; } = new(Analysis.StopWords.Ukrainian, new UkrainianStemmer(), ApostropheRule.Letter);
}
