using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Tests.Answering.Retrieving;

public sealed class OfferRecognizerTests
{
    private static readonly ResourceVersion Version = new(new ResourceId(default, "shop"), 1);
    private static readonly Source Shop = new(new Resource { Id = Version.Resource, Name = "Shop", Content = null!, CreatedAt = default }, Version);

    private readonly OfferRecognizer _recognizer = new(
    [
        Offer("a1", "Quillon QK-20 Electric Kettle 1.7L Copper", "https://shop.example/p/quillon-kettle"),
        Offer("a2", "Orrin Alto 300 Headphones Black", "https://shop.example/p/orrin-alto"),
        Offer("a3", "Orrin Alto 300 Headphones White", "https://shop.example/p/orrin-alto-white"),
    ]);

    [Theory]
    [InlineData("is this one quiet? https://shop.example/p/quillon-kettle", "a1")]
    [InlineData("http://shop.example/p/quillon-kettle?utm_source=mail is it quiet", "a1")]
    [InlineData("SHOP.EXAMPLE/p/Quillon-Kettle.", "a1")]
    [InlineData("https://shop.example/p/orrin-alto-white", "a3")] // the address of the black one is its beginning
    public void Find_LinkToOffer_IsThatOffer(string text, string id) => Assert.Equal(id, Assert.Single(Find(text)).Id);

    [Theory]
    [InlineData("https://shop.example/p/quillon-kettles-and-more")]
    [InlineData("https://shop.example/")]
    public void Find_LinkElsewhere_IsNone(string text) => Assert.DoesNotContain(Find(text), static offer => offer.Share >= 1);

    [Theory]
    [InlineData("how many watts does the QK-20 use")]
    [InlineData("how many watts does the qk20 use")]
    public void Find_ModelWithHyphen_IsThatOffer(string text) => Assert.Equal("a1", Assert.Single(Find(text)).Id);

    [Fact]
    public void Find_ColourTellsApart_IsThatVariant() => Assert.Equal("a3", Assert.Single(Find("are the white Orrin Alto 300 sweat proof")).Id);

    [Fact]
    public void Find_NothingTellsApart_IsBoth() => Assert.Equal(["a2", "a3"], Find("are the Orrin Alto 300 sweat proof").Select(static offer => offer.Id));

    private IReadOnlyList<NamedOffer> Find(string text) => _recognizer.Find(new Mention(Question.Read(text, "en")));

    private static Candidate Offer(string id, string title, string link) => new(
        Shop,
        new Passage
        {
            Id = new PassageId(Version, id[^1]),
            Kind = ResourceKind.Offers,
            Source = id,
            Title = title,
            Text = "",
            Language = "en",
            Fields = [new(PassageFieldNames.Link, [link])],
        },
        1);
}
