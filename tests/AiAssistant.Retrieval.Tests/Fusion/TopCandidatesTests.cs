using AiAssistant.Retrieval.Fusion;

namespace AiAssistant.Retrieval.Tests.Fusion;

public sealed class TopCandidatesTests
{
    [Fact]
    public void Bar_RoomAndNoRoom_IsTheLowestScoreKept()
    {
        using var top = new TopCandidates(2, 10);
        Assert.Equal((0, 2, double.NegativeInfinity), (top.Count, top.Limit, top.Bar));
        top.Offer(3, 4, 0.5);
        top.Offer(3, 5, 0.25);
        top.Offer(3, 6, 0.75);
        Assert.Equal((2, 0.5), (top.Count, top.Bar));
        using var none = new TopCandidates(0, 10);
        none.Offer(3, 4, 1);
        Assert.Equal((0, double.PositiveInfinity), (none.Count, none.Bar));
    }

    [Fact]
    public void Offer_RandomScoresWithTies_KeepsWhatSortingKeeps()
    {
        var random = new Random(9);
        for (var round = 0; round < 500; round++)
        {
            float[] RandomScores() => [.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => random.Next(8) == 0 ? float.NaN : random.Next(0, 6))];
            float[][] versions = [RandomScores(), RandomScores(), RandomScores()];
            var limit = random.Next(1, 20);
            using var top = new TopCandidates(limit, versions.Sum(scores => scores.Length));
            for (var version = 0; version < versions.Length; version++)
            {
                top.Offer(version, versions[version], 0);
            }

            var expected = versions
                .SelectMany((scores, version) => scores.Select((score, ordinal) => (Score: score, Version: version, Ordinal: ordinal)))
                .Where(item => item.Score > 0)
                .OrderByDescending(item => item.Score).ThenBy(item => item.Version).ThenBy(item => item.Ordinal)
                .Take(limit)
                .Select(item => (item.Version, item.Ordinal));
            Assert.Equal(expected.Order(), top.Kept().Order());
        }
    }
}
