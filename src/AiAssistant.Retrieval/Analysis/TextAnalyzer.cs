namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// Turns text into the terms that are indexed and searched. The same analyser must read a passage and the question about it: terms are compared only within
/// one <see cref="Name"/>.
/// </summary>
/// <remarks>
/// Thread-safety: an analyser has no state; one instance may be used at once from any thread. The same text always gives the same terms.
/// Size: at most <see cref="MaxTextLength"/> characters are read, the rest is ignored; a term has at most <see cref="MaxTermLength"/> characters.
/// </remarks>
public abstract class TextAnalyzer
{
    /// <summary>How many characters of one text are read: 1,000,000.</summary>
    public const int MaxTextLength = 1_000_000;

    /// <summary>The length of the longest term, in characters: 64. Longer runs of letters and digits are cut into terms of this length.</summary>
    public const int MaxTermLength = 64;

    /// <summary>Creates an analyser.</summary>
    /// <param name="name">Its name with a version, such as <c>pl/1</c>; change it when the same text begins to give other terms.</param>
    /// <param name="language">The two-letter code of the language it reads, or <c>und</c>.</param>
    /// <exception cref="ArgumentException">Either is empty.</exception>
    protected TextAnalyzer(string name, string language)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(language);
        Name = name;
        Language = language;
    }

    /// <summary>The analyser's name with a version. Terms of different names are different terms, even when they are spelled alike.</summary>
    public string Name { get; }

    /// <summary>The two-letter code of the language it reads; <c>und</c> for the neutral one.</summary>
    public string Language { get; }

    /// <summary>Reads a text and hands its terms over.</summary>
    /// <param name="text">The text, not HTML; any length, see <see cref="MaxTextLength"/>.</param>
    /// <param name="sink">Receives the terms.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sink"/> is null.</exception>
    public void Analyze(ReadOnlySpan<char> text, ITermSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        AnalyzeCore(text.Length > MaxTextLength ? text[..MaxTextLength] : text, sink);
    }

    /// <summary>Reads a text of a bounded length and hands its terms over.</summary>
    /// <param name="text">The text, at most <see cref="MaxTextLength"/> characters.</param>
    /// <param name="sink">Receives the terms, each of at most <see cref="MaxTermLength"/> characters; never null.</param>
    protected abstract void AnalyzeCore(ReadOnlySpan<char> text, ITermSink sink);
}
