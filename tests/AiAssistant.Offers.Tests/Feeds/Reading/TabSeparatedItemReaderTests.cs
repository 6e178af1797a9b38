using static AiAssistant.Offers.Tests.Feeds.FeedReading;

namespace AiAssistant.Offers.Tests.Feeds.Reading;

public sealed class TabSeparatedItemReaderTests
{
    [Fact]
    [Trait("Requirement", "S15")]
    public async Task Read_QuotedAndUnquotedRows_GiveOffers()
    {
        var steps = await Read(Tsv(
            "ID\tTitle\tg:description\tsale price\tprice\tproduct_detail\tproduct_highlight\tjunk",
            "1\tTent 15\" deep\tFor two\t10 PLN\t12,50 PLN\tGeneral:Weight:2 kg,Doors:2\tLight,\"Fast, too\"\tx",
            "2\t\"The \"\"Best\"\" tent\"\t\"two\nlines\"\t\t\t\t\t"));

        var first = steps[0].Offer!;
        Assert.Equal(("1", "Tent 15\" deep", new Money(12.50m, "PLN"), new Money(10m, "PLN")), (first.Id, first.Title, first.Price!.Value, first.SalePrice!.Value));
        Assert.Equal(["product highlight=Light|Fast, too", "Weight=2 kg", "Doors=2"], first.Attributes.Select(a => $"{a.Name}={string.Join('|', a.Values)}"));
        var second = steps[1].Offer!;
        Assert.Equal(("The \"Best\" tent", "two\nlines", (Money?)null), (second.Title, second.Description, second.Price));
        Assert.Empty(second.Attributes);
    }

    [Fact]
    public async Task Read_DetailsWithCommasInTheirValues_KeepThemWhole()
    {
        var steps = await Read(Tsv("id\ttitle\tproduct_detail\tproduct_detail", "1\tKettle\t:Capacity:0,9 l\t:Ports:HDMI, DisplayPort,Size:Height:20,5 cm,\":Colour:red, white\""));

        Assert.Equal(
            ["Capacity=0,9 l", "Ports=HDMI, DisplayPort", "Height=20,5 cm", "Colour=red, white"],
            steps[0].Offer!.Attributes.Select(a => $"{a.Name}={string.Join('|', a.Values)}"));
    }

    [Fact]
    public async Task Read_BadRows_AreSkippedWithTheirLines()
    {
        var steps = await Read(Tsv(
            "id\ttitle\tbrand", "\tNo id\tx", "3\t\tx", "4\tShort", "", "6\tA\tB\tC", "7\tA\tB\t", new string('9', 300) + "\tA\tB", "9\tLast\tx"));

        Assert.Equal(
            [
                new SkippedOffer(null, "line 2", "offer.id.missing"), new SkippedOffer("3", "line 3", "offer.title.missing"),
                new SkippedOffer("4", "line 4", "offer.row.short"), new SkippedOffer("6", "line 6", "offer.row.long"),
                new SkippedOffer(null, "line 8", "offer.field.long"),
            ],
            steps.Where(step => step.Skipped is not null).Select(step => step.Skipped));
        Assert.Equal(["7", "9"], steps.Where(step => step.Offer is not null).Select(step => step.Offer!.Id));
    }

    [Theory]
    [InlineData("2\t\"Great lamp\tx", "3\t\"Foo\"\tx", 2, 3)]
    [InlineData("2\t\"Great lamp\tx", "3\tFoo\tx", 2, 4)]
    public async Task Read_UnclosedQuote_ReportsEachSwallowedRow(string second, string third, int firstLine, int lastLine)
    {
        var steps = await Read(Tsv("id\ttitle\tbrand", second, third, "4\tLast\tx"));

        var skipped = steps.Where(step => step.Skipped is not null).Select(step => step.Skipped!).ToList();
        Assert.Equal(Enumerable.Range(firstLine, lastLine - firstLine + 1).Select(line => new SkippedOffer(null, $"line {line}", "offer.quote.unclosed")), skipped);
        Assert.Equal(lastLine == 4 ? 0 : 1, steps.Count - skipped.Count);
    }

    [Theory]
    [InlineData("id\tname", "title")]
    [InlineData("sku\tname", "id, title")]
    public async Task Read_ColumnsMissing_NamesThem(string header, string missing)
    {
        var fault = await Fault(Tsv(header, "1\tx"));

        Assert.Equal(new Finding("feed.columns.missing", "My shop", missing) { Place = "line 1" }, fault.Finding);
        Assert.Contains(missing, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_HeaderAlone_GivesNothing() => Assert.Empty(await Read(Tsv("id\ttitle")));
}
