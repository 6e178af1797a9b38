using AiAssistant.Retrieval.Fusion;

namespace AiAssistant.Retrieval.Tests.Fusion;

public sealed class TopCandidatesTests
{
    [Fact]
    public void Bar_RoomLeft_IsNoBar()
    {
        using var top = new TopCandidates(2, 10);
        top.Offer(0, 1, 5);
        Assert.Equal(double.NegativeInfinity, top.Bar);
        top.Offer(0, 2, 7);
        Assert.Equal(5, top.Bar);
    }

    [Fact]
    public void Offer_NothingWanted_KeepsNothing()
    {
        using var top = new TopCandidates(0, 10);
        top.Offer(3, 4, 1);
        Assert.Equal((0, double.PositiveInfinity), (top.Count, top.Bar));
    }

    [Fact]
    public void Offer_RandomScoresWithTies_KeepsWhatSortingKeeps()
    {
        var random = new Random(9);
        for (var round = 0; round < 500; round++)
        {
            (int Version, int Ordinal, double Score)[] offered =
                [.. Enumerable.Range(0, random.Next(0, 120)).Select(place => (place / 40, place % 40, (double)random.Next(0, 6)))];
            random.Shuffle(offered);
            var limit = random.Next(1, 20);
            using var top = new TopCandidates(limit, offered.Length);
            foreach (var (version, ordinal, score) in offered)
            {
                top.Offer(version, ordinal, score);
            }

            var expected = offered
                .OrderByDescending(item => item.Score).ThenBy(item => item.Version).ThenBy(item => item.Ordinal)
                .Take(limit)
                .Select(item => (item.Version, item.Ordinal));
            Assert.Equal(expected.Order(), top.Kept().Order());
        }
    }
}
