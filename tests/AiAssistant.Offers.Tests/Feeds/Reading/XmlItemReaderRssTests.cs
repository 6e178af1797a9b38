using static AiAssistant.Offers.Tests.Feeds.FeedReading;

namespace AiAssistant.Offers.Tests.Feeds.Reading;

public sealed class XmlItemReaderRssTests
{
    [Fact]
    [Trait("Requirement", "S15")]
    public async Task Read_FullItem_MapsEveryField()
    {
        var offer = await ReadOne(Rss(
            """
            <item>
              <title>plain title loses</title><link>https://shop.example/plain</link>
              <g:id>A-1</g:id><g:title>Power bank 20 000</g:title>
              <g:description><![CDATA[<p>Charges &amp; lights.</p><ul><li>20 000 mAh</li><li>USB-C</li></ul>]]></g:description>
              <g:link>https://shop.example/p/1</g:link><g:availability>in_stock</g:availability><g:quantity>7</g:quantity>
              <g:price>149.99 USD</g:price><g:sale_price>99,50 USD</g:sale_price>
              <g:brand>Volt</g:brand><g:gtin>5901234123457</g:gtin><g:mpn>VB20</g:mpn><g:condition>new</g:condition>
              <g:product_type>Electronics &gt; Power banks</g:product_type><g:google_product_category>505295</g:google_product_category>
              <g:item_group_id>G9</g:item_group_id><g:color>Black</g:color><g:shipping_weight>0.4 kg</g:shipping_weight>
              <g:product_highlight>Charges twice</g:product_highlight><g:product_highlight>Pocket size</g:product_highlight>
              <g:product_detail><g:section_name>General</g:section_name><g:attribute_name>Ports</g:attribute_name><g:attribute_value>2</g:attribute_value></g:product_detail>
              <g:product_detail><g:section_name>Device</g:section_name><g:attribute_name>Height</g:attribute_name><g:attribute_value>14 cm</g:attribute_value></g:product_detail>
              <g:product_detail><g:section_name>Box</g:section_name><g:attribute_name>Height</g:attribute_name><g:attribute_value>20 cm</g:attribute_value></g:product_detail>
              <g:shipping><g:country>US</g:country><g:price>5 USD</g:price></g:shipping><other>ignored</other>
            </item>
            """,
            "<language>en-US</language>"));

        Assert.Equal(("A-1", "Power bank 20 000 (Black)"), (offer.Id, offer.Title));
        Assert.Equal("Charges & lights.\n- 20 000 mAh\n- USB-C", offer.Description);
        Assert.Equal((new Money(149.99m, "USD"), new Money(99.50m, "USD")), (offer.Price!.Value, offer.SalePrice!.Value));
        Assert.Equal((OfferAvailability.InStock, 7), (offer.Availability, offer.Stock));
        Assert.Equal(("Volt", "5901234123457", "VB20", "new", "G9"), (offer.Brand, offer.Gtin, offer.Mpn, offer.Condition, offer.GroupId));
        Assert.Equal("Electronics > Power banks", offer.Category);
        Assert.Equal(new Uri("https://shop.example/p/1"), offer.Link);
        Assert.Equal("en", offer.Language);
        Assert.Equal(
            ["color=Black ", "shipping weight=0.4 kg", "product highlight=Charges twice|Pocket size ", "Ports=2 ", "Device: Height=14 cm ", "Box: Height=20 cm "],
            offer.Attributes.Select(attribute => $"{attribute.Name}={string.Join('|', attribute.Values)} {attribute.Unit}"));
    }

    [Fact]
    public async Task Read_PlainRssFields_AreTaken()
    {
        var offer = await ReadOne(Rss("<item><g:id>1</g:id><title>Tent</title><link>https://shop.example/1</link><description>For two</description></item>"));

        Assert.Equal(("Tent", "For two", "https://shop.example/1"), (offer.Title, offer.Description, offer.Link!.AbsoluteUri));
    }

    [Fact]
    public async Task Read_BadItems_AreSkippedWithPlaceAndCode()
    {
        var steps = await Read(Rss(
            $"""
            <item><g:title>No id</g:title></item>
            <item><g:id>2</g:id></item>
            <item/>
            <item><g:id>4</g:id><g:title>Four</g:title><g:description>{new string('x', 70_000)}</g:description></item>
            <item><g:id>5</g:id><g:title>Five</g:title></item>
            <item><g:id>5</g:id><g:title>Five again</g:title></item>
            """));

        Assert.Equal(
            [
                new SkippedOffer(null, "item 1", "offer.id.missing"), new SkippedOffer("2", "item 2", "offer.title.missing"),
                new SkippedOffer(null, "item 3", "offer.id.missing"), new SkippedOffer("4", "item 4", "offer.field.long"),
            ],
            steps.Where(step => step.Skipped is not null).Select(step => step.Skipped));
        Assert.Equal(["Five", "Five again"], steps.Where(step => step.Offer is not null).Select(step => step.Offer!.Title));
    }

    [Fact]
    public async Task Read_ForeignElements_ArePassedOverHoweverLong()
    {
        var offer = await ReadOne(Rss(
            $"""
            <item><g:id>1</g:id><g:title>Tent</g:title>
            <own_page>{new string('x', 70_000)}</own_page><m:group xmlns:m="urn:media"><title>Not this</title><brand>Nor this</brand></m:group></item>
            """));

        Assert.Equal(("Tent", (string?)null), (offer.Title, offer.Brand));
    }

    [Fact]
    public async Task Read_TruncatedAnywhereAfterTheRootBegins_IsAFaultNeverAnEnd()
    {
        var feed = Rss("<item><g:id>1</g:id><g:title>A &amp; B</g:title><g:description><![CDATA[x]]></g:description></item>");

        for (var length = feed.IndexOf("<channel", StringComparison.Ordinal); length < feed.Length; length++)
        {
            var fault = await Fault(feed[..length]);
            Assert.True(fault.Finding!.Code == "feed.truncated", $"{length}: {fault.Finding} {fault.Message} {fault.InnerException?.Message}");
            Assert.False(fault.IsTransient);
        }
    }

    [Theory]
    [InlineData("""<?xml version="1.0"?><!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss version="2.0"/>""")]
    [InlineData("""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><id>1</id><title>&x;</title></item></channel></rss>""")]
    [InlineData("""<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss>&b;</rss>""")]
    public async Task Read_DocumentTypeDefinition_IsRefused(string feed)
    {
        var fault = await Fault(feed);

        Assert.Equal(new Finding("feed.dtd", "My shop"), fault.Finding);
        Assert.Contains("<!DOCTYPE", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_MalformedInTheMiddle_SaysWhere()
    {
        var fault = await Fault(Rss("<item><g:id>1</g:id>\n<g:title>Fish & chips</g:title></item>" + new string(' ', 40_000)));

        Assert.Equal(new Finding("feed.xml.invalid", "My shop") { Place = "line 2, column 16" }, fault.Finding);
        Assert.StartsWith("The feed 'My shop' cannot be read at line 2, column 16: the XML is not well-formed.", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<products><product/></products>")]
    [InlineData("<feed><entry/></feed>")]
    public async Task Read_OtherXml_IsAnUnknownFormat(string feed) => Assert.Equal("feed.format.unknown", (await Fault(feed)).Finding!.Code);

    [Fact]
    public async Task Read_DeepNesting_IsRefused() =>
        Assert.Equal("feed.xml.complex", (await Fault(Rss(string.Concat(Enumerable.Repeat("<a>", 100))))).Finding!.Code);

    [Fact]
    public async Task Read_EndlesslyManyNames_IsRefused()
    {
        using var stream = new GeneratedStream(Enumerable.Range(0, int.MaxValue).Select(i => i == 0 ? "<rss><channel>" : $"<n{i}/>"));

        Assert.Equal("feed.xml.complex", (await Fault(stream)).Finding!.Code);
        Assert.InRange(stream.BytesRead, 1, 200_000);
    }
}
