namespace AiAssistant.Retrieval.Fusion;

/// <summary>A passage that a search may return, with its raw scores.</summary>
/// <param name="Version">The place of its version among those searched, which are in order.</param>
/// <param name="Ordinal">Its ordinal in the version.</param>
/// <param name="Bm25">The raw BM25 score; null when no word of the question is in it.</param>
/// <param name="Cosine">The cosine; null when there is none.</param>
internal readonly record struct Candidate(int Version, int Ordinal, double? Bm25, double? Cosine)
{
    /// <summary>In the order of passage ids.</summary>
    public static int ById(Candidate left, Candidate right)
    {
        var byVersion = left.Version.CompareTo(right.Version);
        return byVersion != 0 ? byVersion : left.Ordinal.CompareTo(right.Ordinal);
    }
}
