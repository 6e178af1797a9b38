using AiAssistant.Evaluation.Retrieval;

namespace AiAssistant.Evaluation.Tests.Retrieval;

public sealed class RankingMetricsTests
{
    private static readonly Dictionary<string, int> Gains = new() { ["a"] = 2, ["b"] = 1, ["c"] = 0, ["d"] = 1 };

    [Fact]
    public void Ndcg_GradedGains_IsLinearInTheGain()
    {
        var ideal = 2 + (1 / Math.Log2(3)) + (1 / Math.Log2(4));
        Assert.Equal(((1 / Math.Log2(3)) + (2 / Math.Log2(5))) / ideal, RankingMetrics.Ndcg(["x", "b", "c", "a"], Gains, 10), 10);
        Assert.Equal(1, RankingMetrics.Ndcg(["a", "b", "d"], Gains, 10), 10);
        Assert.Equal(0, RankingMetrics.Ndcg(["x", "c"], Gains, 10));
    }

    [Fact]
    public void Ndcg_BeyondTheDepth_CountsNothing()
    {
        Assert.Equal(0, RankingMetrics.Ndcg(["x", "y", "a"], Gains, 2));
        Assert.Equal(1, RankingMetrics.Ndcg(["a"], Gains, 1));
    }

    [Fact]
    public void Ndcg_NothingRelevant_IsZero() => Assert.Equal(0, RankingMetrics.Ndcg(["c"], new Dictionary<string, int> { ["c"] = 0, ["e"] = -1 }, 10));

    [Fact]
    public void Recall_RelevantAmongTheFirst_IsTheirShare()
    {
        Assert.Equal(2.0 / 3, RankingMetrics.Recall(["b", "c", "a"], Gains, 100), 10);
        Assert.Equal(1.0 / 3, RankingMetrics.Recall(["b", "c", "a"], Gains, 2), 10);
    }

    [Fact]
    public void ReciprocalRank_FirstRelevant_DecidesWithinTheDepth()
    {
        Assert.Equal(1.0 / 3, RankingMetrics.ReciprocalRank(["x", "c", "d", "a"], Gains, 10), 10);
        Assert.Equal(0, RankingMetrics.ReciprocalRank(["x", "c", "d", "a"], Gains, 2));
    }

    [Theory]
    [InlineData(50, 5)]
    [InlineData(95, 10)]
    [InlineData(99, 10)]
    [InlineData(0, 1)]
    public void Percentile_OneToTen_IsTheNearestRank(double percent, double expected) =>
        Assert.Equal(expected, Percentile.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], percent));
}
