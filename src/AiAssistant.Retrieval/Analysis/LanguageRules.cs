using System.Collections.Frozen;

namespace AiAssistant.Retrieval.Analysis;

/// <summary>What analysis knows about one language. All words are folded.</summary>
internal sealed record LanguageRules(FrozenSet<string> StopWords, LightStemmer Stemmer, ApostropheRule Apostrophe)
{
    /// <summary>Heads that lose their vowel before another word.</summary>
    public FrozenSet<string> Elisions { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Pronouns that hang on a verb by a hyphen and are no part of it.</summary>
    public FrozenSet<string> Enclitics { get; init; } = FrozenSet<string>.Empty;

    public static LanguageRules Neutral { get; } = new(FrozenSet<string>.Empty, new NeutralStemmer(), ApostropheRule.Neutral);

    public static LanguageRules English { get; } = new(Analysis.StopWords.English, new EnglishStemmer(), ApostropheRule.Genitive);

    public static LanguageRules German { get; } = new(Analysis.StopWords.German, new GermanStemmer(), ApostropheRule.Genitive);

    public static LanguageRules Polish { get; } = new(Analysis.StopWords.Polish, new PolishStemmer(), ApostropheRule.Ending);

    public static LanguageRules French { get; } = new(Analysis.StopWords.French, new FrenchStemmer(), ApostropheRule.Elision)
    {
        Elisions = FrozenSet.Create("l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"),
        Enclitics = FrozenSet.Create("je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", "t", "moi", "toi", "le", "la", "les", "lui",
            "leur", "y", "en", "ci"),
    };
}
