using static AiAssistant.Offers.Tests.Feeds.FeedReading;

namespace AiAssistant.Offers.Tests.Feeds.Reading;

public sealed class XmlItemReaderAtomTests
{
    [Fact]
    [Trait("Requirement", "S15")]
    public async Task Read_Entry_MapsGooglesFieldsBeforeAtomsOwn()
    {
        var offer = await ReadOne(Atom(
            """
            <entry>
              <id>tag:shop.example,2026:1</id><title>plain</title><summary>plain</summary><link href="https://shop.example/plain"/>
              <g:id>A-1</g:id><g:title>Tent</g:title><g:description>For two</g:description><g:link>https://shop.example/1</g:link>
              <g:price>99.00 EUR</g:price><g:availability>in stock</g:availability><g:color>Red</g:color>
              <g:product_detail><g:attribute_name>Doors</g:attribute_name><g:attribute_value>2</g:attribute_value></g:product_detail>
            </entry>
            """));

        Assert.Equal(("A-1", "Tent", "For two", "https://shop.example/1"), (offer.Id, offer.Title, offer.Description, offer.Link!.AbsoluteUri));
        Assert.Equal((new Money(99m, "EUR"), OfferAvailability.InStock), (offer.Price!.Value, offer.Availability));
        Assert.Equal(["color=Red", "Doors=2"], offer.Attributes.Select(attribute => $"{attribute.Name}={attribute.Values[0]}"));
    }

    [Fact]
    public async Task Read_PlainEntry_IsTaken()
    {
        var offer = await ReadOne(Atom(
            """
            <entry><id>1</id><title type="html">Tent &amp;amp; pegs</title><summary>Short</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>For <b>two</b></p></div></content>
            <link rel="enclosure" href="https://shop.example/1.jpg"/><link rel="alternate" href="https://shop.example/1"/><link href="https://shop.example/2"/>
            <author><name>Anna</name><title>nobody</title></author></entry>
            """));

        Assert.Equal(("1", "Tent & pegs", "https://shop.example/1"), (offer.Id, offer.Title, offer.Link!.AbsoluteUri));
        Assert.Equal("For\ntwo", offer.Description.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal("Short", (await ReadOne(Atom("<entry><id>1</id><title>Tent</title><summary>Short</summary></entry>"))).Description);
    }

    [Fact]
    public async Task Read_LanguageOfFeedAndEntry_TheNearerCounts()
    {
        var steps = await Read(Atom("<entry><id>1</id><title>a</title></entry><entry xml:lang=\"de-AT\"><id>2</id><title>b</title></entry>", "xml:lang=\"pl\""));

        Assert.Equal(["pl", "de"], steps.Select(step => step.Offer!.Language));
    }

    [Fact]
    public async Task Read_LanguagesOfRss_TheNearerCounts()
    {
        var steps = await Read(Rss("<item><id>1</id><title>a</title></item><item xml:lang='fr'><id>2</id><title>b</title></item>", "<language>pl-PL</language>"));

        Assert.Equal(["pl", "fr"], steps.Select(step => step.Offer!.Language));
        Assert.Equal("cs", (await ReadOne("<rss xml:lang='cs'><channel><item><id>1</id><title>a</title></item></channel></rss>")).Language);
    }

    [Fact]
    public async Task Read_TruncatedAnywhere_IsAFaultNeverAnEnd()
    {
        var feed = Atom("<entry><g:id>1</g:id><title>A &amp; B</title><link href=\"https://shop.example/\"/></entry>");

        for (var length = feed.IndexOf("<entry", StringComparison.Ordinal); length < feed.Length; length++)
        {
            Assert.Equal("feed.truncated", (await Fault(feed[..length])).Finding!.Code);
        }
    }

    [Fact]
    public async Task Read_NoEntries_GivesNothing() => Assert.Empty(await Read(Atom("<title>Shop</title>")));

    private static string Atom(string entries, string attributes = "") =>
        $"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0" {attributes}>{entries}</feed>""";
}
