using System.Collections.Frozen;

namespace AiAssistant.Retrieval.Analysis;

/// <summary>The analysers of an index: one for each language, and a neutral one for the rest.</summary>
/// <remarks>Immutable, and so thread-safe.</remarks>
public sealed class TextAnalyzers
{
    private readonly FrozenDictionary<string, TextAnalyzer> _byLanguage;

    /// <summary>Creates a set of analysers.</summary>
    /// <param name="neutral">Reads texts of languages that no other analyser reads.</param>
    /// <param name="others">One analyser for each language.</param>
    /// <exception cref="ArgumentException">Two analysers read one language or have one name.</exception>
    public TextAnalyzers(TextAnalyzer neutral, params IReadOnlyList<TextAnalyzer> others)
    {
        ArgumentNullException.ThrowIfNull(neutral);
        ArgumentNullException.ThrowIfNull(others);
        Neutral = neutral;
        var names = new HashSet<string> { neutral.Name };
        var byLanguage = new Dictionary<string, TextAnalyzer>(StringComparer.OrdinalIgnoreCase);
        foreach (var analyzer in others)
        {
            if (!names.Add(analyzer.Name))
            {
                throw new ArgumentException($"Two analysers are named '{analyzer.Name}'; give each its own name.", nameof(others));
            }

            if (!byLanguage.TryAdd(analyzer.Language, analyzer))
            {
                throw new ArgumentException($"Two analysers read the language '{analyzer.Language}'; keep one.", nameof(others));
            }
        }

        All = [neutral, .. others.OrderBy(analyzer => analyzer.Name, StringComparer.Ordinal)];
        _byLanguage = byLanguage.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The analysers that come with the library: Czech, English, French, German, Hungarian, Polish, Slovak, Ukrainian, and the neutral one.
    /// </summary>
    public static TextAnalyzers BuiltIn { get; } = new(
        new WordAnalyzer("und/2", "und", LanguageRules.Neutral),
        new WordAnalyzer("cs/1", "cs", LanguageRules.Czech),
        new WordAnalyzer("de/2", "de", LanguageRules.German),
        new WordAnalyzer("en/2", "en", LanguageRules.English),
        new WordAnalyzer("fr/2", "fr", LanguageRules.French),
        new WordAnalyzer("hu/1", "hu", LanguageRules.Hungarian),
        new WordAnalyzer("pl/2", "pl", LanguageRules.Polish),
        new WordAnalyzer("sk/1", "sk", LanguageRules.Slovak),
        new WordAnalyzer("uk/1", "uk", LanguageRules.Ukrainian));

    /// <summary>All of them: the neutral one, then the others by name.</summary>
    public IReadOnlyList<TextAnalyzer> All { get; }

    /// <summary>Reads texts of unknown languages.</summary>
    public TextAnalyzer Neutral { get; }

    /// <summary>The analyser of a language.</summary>
    /// <param name="language">A language code such as <c>pl</c> or <c>pl-PL</c>, in any case; null, empty or unknown gives <see cref="Neutral"/>.</param>
    public TextAnalyzer ForLanguage(string? language)
    {
        if (string.IsNullOrEmpty(language))
        {
            return Neutral;
        }

        if (_byLanguage.TryGetValue(language, out var analyzer))
        {
            return analyzer;
        }

        var end = language.AsSpan().IndexOfAny('-', '_');
        return end > 0 && _byLanguage.TryGetValue(language[..end], out analyzer) ? analyzer : Neutral;
    }
}
