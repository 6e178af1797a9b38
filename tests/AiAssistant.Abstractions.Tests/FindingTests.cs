namespace AiAssistant.Abstractions.Tests;

public sealed class FindingTests
{
    private static readonly Finding Finding = new("feed.truncated", "7", "item") { Place = "item 17" };

    [Fact]
    public void Equals_SameValues_ComparesArgumentsOneByOne()
    {
        var same = new Finding("feed.truncated", new List<string> { "7", "item" }) { Place = "item 17" };

        Assert.Equal(Finding, same);
        Assert.Equal(Finding.GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void Equals_AnyOtherValue_Differs()
    {
        Assert.NotEqual(Finding, Finding with { Code = "x" });
        Assert.NotEqual(Finding, Finding with { Place = null });
        Assert.NotEqual(Finding, Finding with { Severity = FindingSeverity.Warning });
        Assert.NotEqual(Finding, Finding with { Arguments = ["item", "7"] });
        Assert.NotEqual(Finding, Finding with { Arguments = ["7"] });
    }

    [Fact]
    public void ToString_Finding_NamesPlaceCodeAndArguments()
    {
        Assert.Equal("item 17: feed.truncated(7, item)", Finding.ToString());
        Assert.Equal("a()", new Finding("a").ToString());
    }
}
