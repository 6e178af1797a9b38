using System.CommandLine;
using System.Text.Json;
using AiAssistant.Evaluation.Shop;

namespace AiAssistant.Evaluation.Tests.Shop;

public sealed class ShopCommandTests : IDisposable
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "Shop", "Data");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aiassistant-eval-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("messages.jsonl")]
    [InlineData("messages.held-out.jsonl")]
    [Trait("Requirement", "S2")]
    public async Task Shop_OwnSet_HoldsItsQuality(string messages)
    {
        var (code, output, error) = await RunAsync(Path.Combine(Data, "knowledge-bases.jsonl"), Path.Combine(Data, messages));
        Assert.Equal(("", 0), (error, code));
        using var report = JsonDocument.Parse(output);
        Assert.InRange(report.RootElement.GetProperty("answer_precision").GetDouble(), 0.9, 1);
        Assert.InRange(report.RootElement.GetProperty("answer_recall").GetDouble(), 0.85, 1);
        Assert.InRange(report.RootElement.GetProperty("refusal_recall").GetDouble(), 0.9, 1);
        Assert.Equal(1, report.RootElement.GetProperty("agent_recall").GetDouble());
        Assert.Equal(1, report.RootElement.GetProperty("agent_precision").GetDouble());
    }

    [Theory]
    [InlineData("{\"id\":\"1\",\"shop\":\"fretwork\"", "messages.jsonl:1")]
    [InlineData("{\"id\":\"1\",\"shop\":\"fretwork\",\"text\":\"x\"}", "'expected' is missing")]
    [InlineData("{\"id\":\"1\",\"shop\":\"nowhere\",\"text\":\"x\",\"expected\":null}", "nowhere")]
    [InlineData("{\"id\":\"1\",\"shop\":\"fretwork\",\"text\":\"x\",\"expected\":7}", "'expected' must be")]
    public async Task Shop_BadMessages_ClearErrorAndNothingOnOutput(string line, string said)
    {
        var file = Path.Combine(_folder.FullName, "messages.jsonl");
        await File.WriteAllTextAsync(file, line, TestContext.Current.CancellationToken);
        var (code, output, error) = await RunAsync(Path.Combine(Data, "knowledge-bases.jsonl"), file);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shop_ArrayAndUnknownProperties_Counts()
    {
        var file = Path.Combine(_folder.FullName, "messages.json");
        await File.WriteAllTextAsync(
            file,
            """
            [
              {"id":"1","shop":"fretwork","text":"do you ship to ireland","expected":"DeliveryMethods","kind":"plain","extra":1},
              {"id":"2","shop":"fretwork","text":"AGENT","expected":"agent"}
            ]
            """,
            TestContext.Current.CancellationToken);
        var details = Path.Combine(_folder.FullName, "details.jsonl");
        var (code, output, _) = await RunAsync(Path.Combine(Data, "knowledge-bases.jsonl"), file, "--details", details);
        Assert.Equal(0, code);
        using var report = JsonDocument.Parse(output);
        Assert.Equal(1, report.RootElement.GetProperty("by_kind").GetProperty("plain").GetProperty("right").GetInt32());
        Assert.Equal(1, report.RootElement.GetProperty("agent_recall").GetDouble());
        Assert.Equal(2, (await File.ReadAllLinesAsync(details, TestContext.Current.CancellationToken)).Length);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string knowledgeBases, string messages, params string[] more)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await ShopCommand.Create().Parse(["--knowledge-bases", knowledgeBases, "--messages", messages, .. more])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
