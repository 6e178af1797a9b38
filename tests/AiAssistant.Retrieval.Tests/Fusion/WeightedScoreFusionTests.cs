using AiAssistant.Retrieval.Fusion;

namespace AiAssistant.Retrieval.Tests.Fusion;

public sealed class WeightedScoreFusionTests
{
    [Fact]
    public void Rank_BothScores_AreNormalisedAndWeighted()
    {
        var ranked = Rank([new Candidate(0, 0, 10f, 0.2f), new Candidate(0, 1, 5f, 0.8f), new Candidate(0, 2, null, 0.4f)], 0.25);
        Assert.Equal([0, 1, 2], ranked.Select(item => item.Candidate.Ordinal));
        Assert.Equal([0.75 + (0.25 * 0.25), (0.75 * 0.5) + 0.25, 0.25 * 0.5], ranked.Select(item => Math.Round(item.Score, 6)));
    }

    [Fact]
    public void Rank_NoCosine_IsJudgedByWordsAlone()
    {
        var ranked = Rank([new Candidate(0, 0, 4f, 0.9f), new Candidate(1, 0, 8f, null)], 0.3);
        Assert.Equal(1, ranked[0].Candidate.Version);
        Assert.Equal(1.0, ranked[0].Score);
    }

    [Fact]
    public void Rank_EqualScores_AreInTheOrderOfIds()
    {
        var ranked = Rank([new Candidate(1, 0, 1f, 1f), new Candidate(0, 5, 1f, 1f), new Candidate(0, 2, 1f, 1f)], 0.5);
        Assert.Equal([(0, 2), (0, 5), (1, 0)], ranked.Select(item => (item.Candidate.Version, item.Candidate.Ordinal)));
    }

    [Fact]
    public void Rank_NothingFits_IsFinite() =>
        Assert.All(Rank([new Candidate(0, 0, null, -0.5f), new Candidate(0, 1, null, 0f)], 0.3),
            item => Assert.True(double.IsFinite(item.Score)));

    private static RankedCandidate[] Rank(Candidate[] candidates, double vectorWeight)
    {
        var ranked = new RankedCandidate[candidates.Length];
        WeightedScoreFusion.Rank(candidates, vectorWeight, ranked);
        return ranked;
    }
}
