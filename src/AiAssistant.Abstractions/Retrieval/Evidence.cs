namespace AiAssistant.Retrieval;

/// <summary>A passage found for a question.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Rank">Its place in the result, from 1.</param>
/// <param name="Score">The score it was ranked by. Comparable within one result only: its scale is the retriever's own.</param>
public sealed record Evidence(Passage Passage, int Rank, double Score)
{
    /// <summary>The raw BM25 score; null when the retriever has none or no word of the question is in the passage.</summary>
    public double? Bm25 { get; init; }

    /// <summary>The cosine of question and passage, -1 to 1; null when the retriever has none.</summary>
    public double? Cosine { get; init; }
}
