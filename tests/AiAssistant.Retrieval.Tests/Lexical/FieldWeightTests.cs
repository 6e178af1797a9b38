namespace AiAssistant.Retrieval.Tests.Lexical;

public sealed class FieldWeightTests
{
    private static readonly Resources.ResourceVersion Version = PassageFactory.Version("offers");

    [Fact]
    public async Task RetrieveAsync_WordInTitle_OutranksTheSameWordInText()
    {
        var index = new InMemoryPassageIndex();
        await index.WriteAsync(
            Version,
            PassageFactory.Passage(Version, 0, "red phone with a strap", title: "green lamp with bulb"),
            PassageFactory.Passage(Version, 1, "green lamp with bulb", title: "red phone with a strap"));
        var result = await index.AskAsync("phone", Version);
        Assert.Equal([1, 0], result.Evidence.Select(found => found.Passage.Id.Ordinal));
    }

    [Fact]
    public async Task RetrieveAsync_FieldNameValueAndUnit_AreFound()
    {
        var index = new InMemoryPassageIndex();
        await index.WriteAsync(
            Version,
            PassageFactory.Passage(Version, 0, "a phone",
                fields: [new PassageField("Pojemność baterii", ["5000"], "mAh"), new PassageField("Kolor", ["czarny", "biały"])]),
            PassageFactory.Passage(Version, 1, "a lamp"));
        foreach (var question in new[] { "5000mAh", "5000 mah", "pojemnosc", "bialy" })
        {
            Assert.Equal(0, Assert.Single((await index.AskAsync(question, Version)).Evidence).Passage.Id.Ordinal);
        }
    }

    [Fact]
    public async Task RetrieveAsync_LibraryFieldNamesAndMachineValues_AreNotSearched()
    {
        var index = new InMemoryPassageIndex();
        await index.WriteAsync(Version, PassageFactory.Passage(
            Version, 0, "a lamp", fields: [new PassageField(PassageFieldNames.Brand, ["Acme"]),
                new PassageField(PassageFieldNames.Link, ["https://shop.example/p/17"]), new PassageField(PassageFieldNames.Stock, ["17"])]));
        Assert.Single((await index.AskAsync("acme", Version)).Evidence);
        foreach (var question in new[] { "brand", "link", "shop", "17" })
        {
            Assert.Empty((await index.AskAsync(question, Version)).Evidence);
        }
    }
}
