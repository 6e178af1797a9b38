using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Abstractions.Tests.Retrieval;

public sealed class PassageIdTests
{
    [Fact]
    public void CompareTo_Ids_OrdersByTenantResourceVersionThenOrdinal()
    {
        PassageId[] sorted = [Id("", "b", 9, 9), Id("t", "B", 1, 0), Id("t", "a", 1, 2), Id("t", "a", 1, 10), Id("t", "a", 2, 0), Id("t", "a", 10, 0)];

        Assert.Equal(sorted, sorted.Reverse().Order());
        Assert.True(sorted[2] < sorted[3] && sorted[3] > sorted[2] && sorted[3] <= sorted[4] && sorted[4] >= sorted[4]);
    }

    [Fact]
    public void ToString_Id_NamesResourceVersionAndOrdinal() => Assert.Equal("a@2#7", Id("t", "a", 2, 7).ToString());

    private static PassageId Id(string tenant, string resource, long number, int ordinal) => new(new ResourceVersion(new ResourceId(new TenantId(tenant), resource), number), ordinal);
}
