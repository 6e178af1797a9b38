namespace AiAssistant.Retrieval.Fusion;

/// <summary>A candidate with the score that decides its rank.</summary>
internal readonly record struct RankedCandidate(Candidate Candidate, double Score)
{
    /// <summary>Best first, ties by passage id.</summary>
    public static int BestFirst(RankedCandidate left, RankedCandidate right)
    {
        var byScore = right.Score.CompareTo(left.Score);
        if (byScore != 0)
        {
            return byScore;
        }

        var byVersion = left.Candidate.Version.CompareTo(right.Candidate.Version);
        return byVersion != 0 ? byVersion : left.Candidate.Ordinal.CompareTo(right.Candidate.Ordinal);
    }
}
