namespace AiAssistant.Retrieval.Lexical;

/// <summary>
/// How words are weighed. The weights of fields take effect when a version is written, <see cref="K1"/> and <see cref="B"/> when it is searched. A version that
/// was written with other weights is refused.
/// </summary>
/// <remarks>
/// BM25F in its simple form (Robertson, Zaragoza, Taylor: "Simple BM25 extension to multiple weighted fields", CIKM 2004): a word counts as often as its
/// occurrences times their fields' weights, a passage is as long as its fields' lengths times their weights, and there is one saturation. Chosen over adding
/// up a score for each field, which ranked products and abstracts worse at every weight of the title that was tried. Formula and idf are those of Lucene 8 and
/// later (without the factor k1 + 1), with lengths that are not rounded to a byte.
/// </remarks>
public sealed record Bm25Options
{
    /// <summary>How soon repeating a word stops to count, 0 to 1,000; default 1.2.</summary>
    public double K1 { get; init; } = 1.2;

    /// <summary>How much a passage's length counts, 0 to 1; default 0.75.</summary>
    public double B { get; init; } = 0.75;

    /// <summary>The weight of a word in the title, 0 (not searched) to 1,000; default 2.</summary>
    public double TitleWeight { get; init; } = 2;

    /// <summary>The weight of a word in the text, 0 (not searched) to 1,000; default 1.</summary>
    public double TextWeight { get; init; } = 1;

    /// <summary>
    /// The weight of a word in a field's name, 0 (not searched) to 1,000; default 1. Names that the library gives (they begin with <c>@</c>) are not
    /// searched.
    /// </summary>
    public double FieldNameWeight { get; init; } = 1;

    /// <summary>
    /// The weight of a word in a field's values, 0 (not searched) to 1,000; default 1. Links, stock and availability are not searched.
    /// </summary>
    public double FieldValueWeight { get; init; } = 1;

    /// <summary>
    /// How much a word counts that a question spells with a typing error, against one that is spelled right: 0 (typing errors are not corrected) to 1;
    /// default 0.8. Corrected is a word of letters alone, at least four after analysis, that no passage of the selected versions has, to such words as they
    /// have. Takes effect when a version is written (0: the spellings are left out) and when it is searched.
    /// </summary>
    public double SpellingWeight { get; init; } = 0.8;

    /// <summary>Checks the values.</summary>
    /// <param name="parameter">The parameter that holds these options.</param>
    /// <exception cref="ArgumentException">A value is out of its range or not a finite number.</exception>
    internal void Validate(string parameter)
    {
        Check(K1, 1_000, nameof(K1), parameter);
        Check(B, 1, nameof(B), parameter);
        Check(TitleWeight, 1_000, nameof(TitleWeight), parameter);
        Check(TextWeight, 1_000, nameof(TextWeight), parameter);
        Check(FieldNameWeight, 1_000, nameof(FieldNameWeight), parameter);
        Check(FieldValueWeight, 1_000, nameof(FieldValueWeight), parameter);
        Check(SpellingWeight, 1, nameof(SpellingWeight), parameter);
    }

    /// <summary>The weight of a part of a passage.</summary>
    internal double WeightOf(SearchedField field) => field switch
    {
        SearchedField.Title => TitleWeight,
        SearchedField.Text => TextWeight,
        SearchedField.FieldName => FieldNameWeight,
        _ => FieldValueWeight,
    };

    private static void Check(double value, double most, string name, string parameter)
    {
        if (!(value >= 0 && value <= most))
        {
            throw new ArgumentException($"Bm25Options.{name} is {value}; it must be from 0 to {most}.", parameter);
        }
    }
}
