using static AiAssistant.Offers.Tests.Feeds.FeedReading;

namespace AiAssistant.Offers.Tests.Feeds.Mapping;

public sealed class VariantTitleTests
{
    [Fact]
    public async Task Map_VariantsOfOneTitle_CanBeToldApart()
    {
        var steps = await Read(Tsv("id\ttitle\titem_group_id\tcolor\tsize\tmaterial", "1\tMen's T-shirt\tT\tred\tM\tcotton", "2\tMen's T-shirt\tT\tblue\tM\tcotton"));

        Assert.Equal(["Men's T-shirt (red, M, cotton)", "Men's T-shirt (blue, M, cotton)"], steps.Select(step => step.Offer!.Title));
        Assert.All(steps, step => Assert.Equal("T", step.Offer!.GroupId));
        Assert.Equal(["color=red", "size=M", "material=cotton"], steps[0].Offer!.Attributes.Select(attribute => $"{attribute.Name}={attribute.Values[0]}"));
    }

    [Theory]
    [InlineData("T-shirt RED, size M", "T-shirt RED, size M")]
    [InlineData("T-shirt, M", "T-shirt, M (red)")]
    [InlineData("Moss", "Moss (red, M)")]
    public async Task Map_TitleNamesSomeOfIt_NamesTheRest(string title, string expected) =>
        Assert.Equal(expected, (await ReadOne(Tsv("id\ttitle\titem_group_id\tcolor\tsize", $"1\t{title}\tT\tred\tM"))).Title);

    [Fact]
    public async Task Map_NoVariant_KeepsItsTitle() => Assert.Equal("T-shirt", (await ReadOne(Tsv("id\ttitle\tcolor", "1\tT-shirt\tred"))).Title);
}
