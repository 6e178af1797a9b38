using static AiAssistant.Offers.Tests.Feeds.FeedReading;

namespace AiAssistant.Offers.Tests.Feeds.Mapping;

public sealed class OfferMappingTests
{
    [Theory]
    [InlineData("in_stock", OfferAvailability.InStock)]
    [InlineData("In Stock", OfferAvailability.InStock)]
    [InlineData("out of stock", OfferAvailability.OutOfStock)]
    [InlineData("out_of_stock", OfferAvailability.OutOfStock)]
    [InlineData("preorder", OfferAvailability.Preorder)]
    [InlineData("backorder", OfferAvailability.Backorder)]
    [InlineData("soon", OfferAvailability.Unknown)]
    public async Task Map_Availability_IsUnderstood(string text, OfferAvailability expected) =>
        Assert.Equal(expected, (await ReadOne(Tsv("id\ttitle\tavailability", $"1\tTent\t{text}"))).Availability);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/p/1")]
    public async Task Map_LinkThatIsNotOfTheWeb_IsLeftOut(string link) =>
        Assert.Null((await ReadOne(Tsv("id\ttitle\tlink", $"1\tTent\t{link}"))).Link);

    [Fact]
    public async Task Map_PriceThatCannotBeRead_IsLeftOutAndTheOfferStays()
    {
        var offer = await ReadOne(Tsv("id\ttitle\tprice", "1\tTent\tcall us"));

        Assert.Null(offer.Price);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("2026-01-01T00:00+0100/2026-01-31T23:59+0100", true)]
    [InlineData("2025-12-01T00:00Z/2025-12-31T00:00Z", false)]
    [InlineData("2026-02-01T00:00Z/2026-02-28T00:00Z", false)]
    [InlineData("soon", false)]
    public async Task Map_SalePrice_CountsInItsPeriodOnly(string period, bool holds)
    {
        var offer = await ReadOne(Tsv("id\ttitle\tprice\tsale_price\tsale_price_effective_date", $"1\tTent\t20 EUR\t15 EUR\t{period}"));

        Assert.Equal(holds ? new Money(15, "EUR") : null, offer.SalePrice);
        Assert.Equal(new Money(20, "EUR"), offer.Price);
    }

    [Theory]
    [InlineData("", "Sporting Goods > Tents", "Sporting Goods > Tents")]
    [InlineData("", "1013", null)]
    [InlineData("Tents", "1013", "Tents")]
    public async Task Map_Category_IsTheShopsOwnFirst(string own, string google, string? expected) =>
        Assert.Equal(expected, (await ReadOne(Tsv("id\ttitle\tproduct_type\tgoogle_product_category", $"1\tTent\t{own}\t{google}"))).Category);
}
