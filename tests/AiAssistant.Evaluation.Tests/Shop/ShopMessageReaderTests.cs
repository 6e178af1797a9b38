using AiAssistant.Evaluation.Shop;

namespace AiAssistant.Evaluation.Tests.Shop;

public sealed class ShopMessageReaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aiassistant-eval-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("""{"id":"1","shop":"s","text":"lone \ud800","expected":null}""")]
    [InlineData("""{"id":"1","shop":"s","text":"a","expected":["\udc00"]}""")]
    [InlineData("""[{"id":"1","shop":"s","text":"a","expected":null,"kind":"\ud800"}]""")]
    public async Task ReadAsync_HalfACharacter_NamesThePlace(string json)
    {
        var fault = await Assert.ThrowsAsync<InputFileException>(() => ReadAsync(json));

        Assert.Contains("messages.json", fault.Message, StringComparison.Ordinal);
        Assert.Contains("\\ud800", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_ArrayOfManyLines_NamesTheLineOfAFaultInLinearTime()
    {
        const int Count = 100_000;
        var lines = Enumerable.Range(0, Count).Select(static i => $"{{\"id\":\"{i}\",\"shop\":\"s\",\"text\":\"x\",\"expected\":null}}");
        var array = $"[\n\n{string.Join(",\n", lines)}\n";

        Assert.Equal(Count, (await ReadAsync($"{array}]")).Count);

        var fault = await Assert.ThrowsAsync<InputFileException>(() => ReadAsync($"{array}\nX]"));
        Assert.Contains($"messages.json:{Count + 4}:", fault.Message, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<ShopMessage>> ReadAsync(string json)
    {
        var file = Path.Combine(_folder.FullName, "messages.json");
        await File.WriteAllTextAsync(file, json, TestContext.Current.CancellationToken);
        return await ShopMessageReader.ReadAsync(file, TestContext.Current.CancellationToken);
    }
}
