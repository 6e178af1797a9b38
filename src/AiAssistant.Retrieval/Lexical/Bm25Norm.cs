namespace AiAssistant.Retrieval.Lexical;

/// <summary>
/// The formula: a term adds weight · f / (f + norm) to a passage's score, with norm = k1 · (1 - b + b · length / mean length) and
/// weight = ln(1 + (N - df + 0.5) / (df + 0.5)) for each time the question has it. That is BM25 of Lucene 8 and later, where the factor k1 + 1 is left out too;
/// unlike there, lengths are not rounded to a byte.
/// </summary>
/// <param name="K1">How soon repeating a word stops to count.</param>
/// <param name="B">How much length counts.</param>
/// <param name="MeanLength">The mean weighted length of all passages searched; not 0.</param>
internal readonly record struct Bm25Norm(double K1, double B, double MeanLength)
{
    /// <summary>The norm of a passage of a weighted length.</summary>
    public double Of(float length) => K1 * (1 - B + (B * length / MeanLength));

    /// <summary>
    /// What a term adds. Written so that, rounding included, it never falls when the frequency grows or the passage shrinks: bounds rely on that.
    /// </summary>
    public static double Contribution(double weight, float frequency, double norm) => weight / (1 + (norm / frequency));

    /// <summary>The weight of a term that the question has once.</summary>
    public static double Weight(long passages, long documentFrequency) => Math.Log(1 + ((passages - documentFrequency + 0.5) / (documentFrequency + 0.5)));
}
