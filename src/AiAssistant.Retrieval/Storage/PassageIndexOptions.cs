using AiAssistant.Retrieval.Analysis;
using AiAssistant.Retrieval.Lexical;

namespace AiAssistant.Retrieval;

/// <summary>How an index reads and ranks passages.</summary>
public sealed record PassageIndexOptions
{
    /// <summary>The analysers; default <see cref="TextAnalyzers.BuiltIn"/>.</summary>
    public TextAnalyzers Analyzers { get; init; } = TextAnalyzers.BuiltIn;

    /// <summary>How words are weighed; default BM25 with k1 1.2 and b 0.75.</summary>
    public Bm25Options Bm25 { get; init; } = new();

    /// <summary>
    /// How much vectors count in a hybrid search, 0 (words alone decide) to 1 (vectors alone); default 0.25, measured with
    /// <see cref="SubwordEmbeddingGenerator"/>. A good language model's embeddings deserve about 0.5.
    /// </summary>
    public double VectorWeight { get; init; } = 0.25;

    /// <summary>
    /// How exactly vectors are kept, when a version is written; default <see cref="VectorPrecision.Int8"/>, a quarter of the bytes of
    /// <see cref="VectorPrecision.Float32"/>.
    /// </summary>
    public VectorPrecision Vectors { get; init; } = VectorPrecision.Int8;

    /// <summary>Checks the values.</summary>
    /// <param name="parameter">The parameter that holds these options.</param>
    /// <exception cref="ArgumentException">A value is out of its range or null.</exception>
    internal void Validate(string parameter)
    {
        if (Analyzers is null)
        {
            throw new ArgumentException("PassageIndexOptions.Analyzers is null; leave it out for the built-in ones.", parameter);
        }

        if (Bm25 is null)
        {
            throw new ArgumentException("PassageIndexOptions.Bm25 is null; leave it out for the defaults.", parameter);
        }

        Bm25.Validate(parameter);
        if (!(VectorWeight is >= 0 and <= 1))
        {
            throw new ArgumentException($"PassageIndexOptions.VectorWeight is {VectorWeight}; it must be from 0 to 1.", parameter);
        }

        if (!Enum.IsDefined(Vectors))
        {
            throw new ArgumentException($"PassageIndexOptions.Vectors is {Vectors}; it must be Int8 or Float32.", parameter);
        }
    }
}
