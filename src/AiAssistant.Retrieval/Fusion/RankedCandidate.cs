namespace AiAssistant.Retrieval.Fusion;

/// <summary>A candidate with the score that decides its rank.</summary>
internal readonly record struct RankedCandidate(Candidate Candidate, double Score)
{
    /// <summary>Best first, ties by passage id.</summary>
    public static int BestFirst(RankedCandidate left, RankedCandidate right)
    {
        var byScore = right.Score.CompareTo(left.Score);
        return byScore != 0 ? byScore : Candidate.ById(left.Candidate, right.Candidate);
    }
}
