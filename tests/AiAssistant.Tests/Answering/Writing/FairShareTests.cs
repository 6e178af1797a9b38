using AiAssistant.Answering.Writing;

namespace AiAssistant.Tests.Answering.Writing;

public sealed class FairShareTests
{
    [Theory]
    [InlineData(100, new[] { 10, 20, 30 }, int.MaxValue)]
    [InlineData(60, new[] { 10, 20, 30 }, int.MaxValue)]
    [InlineData(50, new[] { 10, 20, 30 }, 20)]
    [InlineData(90, new[] { 10, 200, 300 }, 40)]
    [InlineData(30, new[] { 100 }, 30)]
    [InlineData(-5, new[] { 100, 1 }, 0)]
    [InlineData(5, new int[0], int.MaxValue)]
    public void Of_Lengths_ShortOnesStayWhole(int room, int[] lengths, int share) => Assert.Equal(share, FairShare.Of(lengths, room));
}
