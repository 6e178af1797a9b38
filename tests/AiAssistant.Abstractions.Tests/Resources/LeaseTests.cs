using AiAssistant.Resources;

namespace AiAssistant.Abstractions.Tests.Resources;

public sealed class LeaseTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Theory]
    [InlineData(null, 10, 0, true)]
    [InlineData("a", 1, 0, false)]
    [InlineData("a", 0, 0, true)]
    [InlineData("a", -1, -1, true)]
    [InlineData("a", -1, 1, false)]
    [InlineData(null, 0, 1, false)]
    public void IsFree_HolderUntilAndNextTry_DecideTogether(string? holder, int untilInSeconds, int nextTryInSeconds, bool free) =>
        Assert.Equal(free, new Lease(holder, Now.AddSeconds(untilInSeconds), 1, Now.AddSeconds(nextTryInSeconds), 1).IsFree(Now));

    [Fact]
    public void IsFree_Default_IsNobodys() => Assert.True(default(Lease).IsFree(Now));
}
