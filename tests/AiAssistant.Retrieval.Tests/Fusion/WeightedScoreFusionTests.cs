using AiAssistant.Retrieval.Fusion;

namespace AiAssistant.Retrieval.Tests.Fusion;

public sealed class WeightedScoreFusionTests
{
    [Fact]
    public void Rank_BothScores_AreNormalisedAndWeighted()
    {
        var ranked = Rank([new Candidate(0, 0, 8f, 0.16f), new Candidate(0, 1, 4f, 0.64f), new Candidate(0, 2, null, 0.32f)], 0.25, 32);
        Assert.Equal([0, 1, 2], ranked.Select(item => item.Candidate.Ordinal));

        // By √(8 · 32) and √(0.64 · 1).
        Assert.Equal([(0.75 * 0.5) + (0.25 * 0.2), (0.75 * 0.25) + (0.25 * 0.8), 0.25 * 0.4], ranked.Select(item => Math.Round(item.Score, 6)));
    }

    [Fact]
    public void Rank_PerfectMatch_ScoresOne() =>
        Assert.Equal(1, Rank([new Candidate(0, 0, 20f, 1f), new Candidate(0, 1, 20f, 0.5f)], 0.25, 20)[0].Score, 6);

    [Fact]
    public void Rank_WordsUnknown_LeavesMoreToTheVector()
    {
        Candidate[] candidates = [new(0, 0, 4f, 0.3f), new(0, 1, 1f, 0.6f)];
        Assert.Equal(0, Rank(candidates, 0.25, perfectBm25: 5)[0].Candidate.Ordinal);
        Assert.Equal(1, Rank(candidates, 0.25, perfectBm25: 1_000)[0].Candidate.Ordinal);
    }

    [Fact]
    public void Rank_ScoreAboveThePerfectOne_IsDividedByItself() =>
        Assert.Equal([1.0, 0.5], Rank([new Candidate(0, 0, 8f, null), new Candidate(0, 1, 4f, null)], 0.25, 0).Select(item => item.Score));

    [Fact]
    public void Rank_NoCosine_IsJudgedByWordsAlone()
    {
        var ranked = Rank([new Candidate(0, 0, 4f, 0.9f), new Candidate(1, 0, 8f, null)], 0.3, 8);
        Assert.Equal(1, ranked[0].Candidate.Version);
        Assert.Equal(1.0, ranked[0].Score);
    }

    [Fact]
    public void Rank_EqualScores_AreInTheOrderOfIds()
    {
        var ranked = Rank([new Candidate(1, 0, 1f, 1f), new Candidate(0, 5, 1f, 1f), new Candidate(0, 2, 1f, 1f)], 0.5, 2);
        Assert.Equal([(0, 2), (0, 5), (1, 0)], ranked.Select(item => (item.Candidate.Version, item.Candidate.Ordinal)));
    }

    [Fact]
    public void Rank_NothingFits_IsFinite() =>
        Assert.All(Rank([new Candidate(0, 0, null, -0.5f), new Candidate(0, 1, null, 0f)], 0.3, 0),
            item => Assert.True(double.IsFinite(item.Score)));

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(1.0)]
    public void CosineFloor_OthersBelowIt_ChangeNothing(double vectorWeight)
    {
        var random = new Random(7);
        var left = 0;
        for (var round = 0; round < 500; round++)
        {
            var limit = random.Next(1, 12);
            var byWords = Enumerable.Range(0, random.Next(1, 40))
                .Select(i => new Candidate(0, i, 2 + (random.NextDouble() * 8), random.Next(9) == 0 ? null : random.NextDouble() - 0.2)).ToArray();
            var others = Enumerable.Range(100, 60).Select(i => new Candidate(0, i, random.NextDouble() * 2, random.NextDouble() - 0.2)).ToArray();
            var floor = WeightedScoreFusion.CosineFloor(byWords, 2, limit, vectorWeight, 12, new double[byWords.Length]);
            var wanted = others.Where(candidate => candidate.Cosine >= floor).ToArray();
            left += others.Length - wanted.Length;
            Assert.Equal(Rank([.. byWords, .. others], vectorWeight, 12).Take(limit), Rank([.. byWords, .. wanted], vectorWeight, 12).Take(limit));
        }

        Assert.True(left > 5_000, $"only {left} were left out");
    }

    [Fact]
    public void CosineFloor_FewerCandidatesThanWanted_IsNone() =>
        Assert.Equal(double.NegativeInfinity, WeightedScoreFusion.CosineFloor([new(0, 0, 3, 0.9)], 0, 2, 0.3, 9, new double[1]));

    private static RankedCandidate[] Rank(Candidate[] candidates, double vectorWeight, double perfectBm25)
    {
        var ranked = new RankedCandidate[candidates.Length];
        WeightedScoreFusion.Rank(candidates, vectorWeight, perfectBm25, ranked);
        return ranked;
    }
}
