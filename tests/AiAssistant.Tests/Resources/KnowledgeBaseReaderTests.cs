using System.Text;
using AiAssistant.Resources;

namespace AiAssistant.Tests.Resources;

public sealed class KnowledgeBaseReaderTests
{
    private const string Full = """
        {
          "shop": "s1", "language": "PL", "name": "Sklep",
          "answers": { "DeliveryTimes": "24 h", "Invoice": null },
          "custom": [ { "id": "gift", "question": "Pakujecie?", "answer": "Tak." }, { "question": "Q", "answer": "A" } ]
        }
        """;

    [Fact]
    [Trait("Requirement", "S12")]
    public void Read_OneObject_GivesEverythingInIt()
    {
        var document = Assert.Single(KnowledgeBaseReader.Read(Full));

        Assert.Equal(("s1", "Sklep", "pl"), (document.Shop, document.Name, document.Content.Language));
        Assert.Equal("24 h", Assert.Single(document.Content.Answers).Value);
        Assert.Equal([new CustomQuestion("gift", "Pakujecie?", "Tak."), new CustomQuestion("custom-2", "Q", "A")], document.Content.CustomQuestions);
    }

    [Fact]
    [Trait("Requirement", "S9")]
    public void Read_NineAnswers_AreNamedAsTheQuestions()
    {
        var answers = string.Join(',', Enum.GetNames<PredefinedQuestion>().Select(name => $"\"{name}\":\"x\""));

        Assert.Equal(9, KnowledgeBaseReader.Read($"{{\"answers\":{{{answers}}}}}")[0].Content.Answers.Count);
        Assert.Equal(
            ["DeliveryTimes", "InStorePickup", "DeliveryMethods", "Discounts", "ShopLocation", "NewProductsOnly", "OriginalProductsOnly", "Warranty", "Invoice"],
            Enum.GetNames<PredefinedQuestion>());
    }

    [Theory]
    [InlineData("""[{"name":"a"},{"name":"b"}]""")]
    [InlineData("{\"name\":\"a\"}\n{\"name\":\"b\"}\n")]
    [InlineData("\uFEFF{\"name\":\"a\"}\r\n{\"name\":\"b\"}")]
    public async Task Read_ArrayOrLines_GivesAll(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));

        var documents = await KnowledgeBaseReader.ReadAsync(stream, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["a", "b"], documents.Select(document => document.Name));
    }

    [Theory]
    [InlineData("""{"name":"a","extra":1}""", "Line 1, position 13, extra: Unknown property. Allowed here: shop, language, name, answers, custom.")]
    [InlineData("{\n \"answers\":\n {\"Waranty\":\"x\"}}", "Line 3, position 3, answers.Waranty: Unknown property. Allowed here: DeliveryTimes, InStorePickup, DeliveryMethods, Discounts, ShopLocation, NewProductsOnly, OriginalProductsOnly, Warranty, Invoice.")]
    [InlineData("""[{},{"custom":[{"reply":"x"}]}]""", "Line 1, position 17, [1].custom[0].reply: Unknown property. Allowed here: id, question, answer.")]
    [InlineData("""{"answers":{"Warranty":24}}""", "Line 1, position 24, answers.Warranty: Expected a text in quotation marks, or null.")]
    [InlineData("""{"answers":[]}""", "Line 1, position 12, answers: Expected an object with an answer per predefined question, or null.")]
    [InlineData("""{"name":"a","name":"b"}""", "Line 1, position 13, name: The property is there twice. Remove one.")]
    [InlineData("""{"language":"polish"}""", "Line 1, position 13, language: Expected a two-letter language code, such as pl.")]
    [InlineData("[1]", "Line 1, position 2, [0]: Expected an object in braces.")]
    [InlineData("", "Line 1, position 1: There is no knowledge base. Write at least {\"answers\":{}}.")]
    [InlineData("{\n\"name\":\"a\"\n\"shop\":\"b\"}", "Line 3, position 1: This is not valid JSON. Look for a missing comma, quotation mark or bracket there or just before.")]
    [InlineData("""{"name":"\ud800"}""", "A text holds a character that does not exist, such as a lone \\ud800. Remove it.")]
    public void Read_NotInTheFormat_SaysWhereAndHowToMend(string json, string message) =>
        Assert.Equal(message, Assert.Throws<KnowledgeBaseFormatException>(() => KnowledgeBaseReader.Read(json)).Message);

    [Fact]
    public void Read_UnknownPropertiesIgnored_ReadsTheRest()
    {
        var document = Assert.Single(KnowledgeBaseReader.Read("""{"x":{"y":[1]},"name":"a","answers":{"New":"x","Warranty":"w"},"custom":[{"z":1,"id":"i"}]}""", UnknownProperties.Ignore));

        Assert.Equal(("a", 1, "i"), (document.Name, document.Content.Answers.Count, document.Content.CustomQuestions[0].Id));
    }

    [Fact]
    public async Task Read_InvalidUtf8_NamesTheLine()
    {
        using var stream = new MemoryStream([(byte)'{', (byte)'\n', (byte)'"', 0xFF, (byte)'"', (byte)'}']);

        var fault = await Assert.ThrowsAsync<KnowledgeBaseFormatException>(() => KnowledgeBaseReader.ReadAsync(stream, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((2L, "Line 2, position 1: The file is not valid UTF-8. Save it as UTF-8."), (fault.Line, fault.Message));
    }

    [Fact]
    public async Task Read_EndlessStream_StopsAtTheLimit() =>
        await Assert.ThrowsAsync<KnowledgeBaseFormatException>(() => KnowledgeBaseReader.ReadAsync(new EndlessStream(), cancellationToken: TestContext.Current.CancellationToken));

    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
