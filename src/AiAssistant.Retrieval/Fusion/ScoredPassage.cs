namespace AiAssistant.Retrieval.Fusion;

/// <summary>A passage with one score.</summary>
/// <param name="Score">The score.</param>
/// <param name="Id">The place of its version, and its ordinal in the lower half.</param>
internal readonly record struct ScoredPassage(double Score, long Id)
{
    public ScoredPassage(int version, int ordinal, double score)
        : this(score, ((long)version << 32) | (uint)ordinal)
    {
    }

    /// <summary>The place of its version.</summary>
    public int Version => (int)(Id >> 32);

    /// <summary>Its ordinal in the version.</summary>
    public int Ordinal => (int)(Id & 0xFFFFFFFF);

    /// <summary>Whether the other one is kept before this one: it has the higher score, or the same and the lower id.</summary>
    public bool IsWorseThan(ScoredPassage other) => Score < other.Score || (Score == other.Score && Id > other.Id);
}
