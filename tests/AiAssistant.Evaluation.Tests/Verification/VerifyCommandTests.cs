using System.Text.Json;
using AiAssistant.Evaluation.Verification;

namespace AiAssistant.Evaluation.Tests.Verification;

public sealed class VerifyCommandTests : IDisposable
{
    private const string Answers =
        """
        {"id":"1","language":"en","evidence":[{"id":"a","text":"Delivery costs 5 EUR."}],"answer":"Delivery costs five euros.","citations":["a"],"faithful":true,"fault":null}
        {"id":"2","language":"en","evidence":[{"id":"a","text":"Delivery costs 5 EUR."}],"answer":"Delivery costs 4 EUR.","citations":["a"],"faithful":false,"fault":"price"}
        {"id":"3","language":"en","evidence":[{"id":"a","text":"Delivery costs 5 EUR."}],"answer":"Delivery costs 5 EUR.","citations":["b"],"faithful":false,"fault":"citation"}
        {"evidence":["Die Garantie beträgt 2 Jahre."],"answer":"Die Garantie beträgt 24 Monate.","faithful":true}
        {"id":"5","language":"en","evidence":[{"id":"a","text":"Delivery costs 5 EUR."}],"answer":"Delivery costs 5 EUR.","citations":[],"faithful":false}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aiassistant-eval-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Verify_Answers_ReportsSharesAndFaults()
    {
        var details = Path.Combine(_folder.FullName, "details.jsonl");
        var report = (await RunAsync(Answers, "--details", details)).Report();
        Assert.Equal((5, 3, 2), (report.GetProperty("count").GetInt32(), report.GetProperty("fabricated").GetInt32(), report.GetProperty("faithful").GetInt32()));
        Assert.Equal(1, report.GetProperty("fabrications_caught").GetDouble());
        Assert.Equal(0, report.GetProperty("faithful_rejected").GetDouble());
        Assert.Equal(1, report.GetProperty("by_fault").GetProperty("price").GetProperty("caught").GetInt32());
        Assert.Equal(1, report.GetProperty("by_fault").GetProperty("unnamed").GetProperty("count").GetInt32());
        using var line = JsonDocument.Parse((await File.ReadAllLinesAsync(details, TestContext.Current.CancellationToken))[2]);
        Assert.Equal("verify.citation.unknown", line.RootElement.GetProperty("faults")[0].GetString());
    }

    [Theory]
    [InlineData("answers.jsonl")]
    [InlineData("answers.held-out.jsonl")]
    [Trait("Requirement", "S24")]
    public async Task Verify_JudgedAnswers_CatchesFabricationsAndPassesRewordings(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Verification", "Data", name);
        var report = (await VerbRun.OfAsync(VerifyCommand.Create(), "--file", file)).Report();
        Assert.InRange(report.GetProperty("fabrications_caught").GetDouble(), 0.95, 1);
        Assert.InRange(report.GetProperty("faithful_rejected").GetDouble(), 0, 0.08);
    }

    [Theory]
    [InlineData("{\"answer\":\"a\",\"faithful\":true}", "answers.jsonl:1: 'evidence' is missing")]
    [InlineData("{\"evidence\":[],\"faithful\":true}", "'answer' is missing")]
    [InlineData("{\"evidence\":[],\"answer\":\"a\"}", "'faithful' is missing")]
    [InlineData("{\"evidence\":[7],\"answer\":\"a\",\"faithful\":true}", "evidence 1: expected an object")]
    [InlineData("{\"evidence\":[],\"answer\":\"a\",\"faithful\":true,\"citations\":3}", "'citations' is no list")]
    public async Task Verify_BadFile_ClearErrorAndNothingOnOutput(string text, string said) => (await RunAsync(text)).IsRefused(said);

    private async Task<VerbRun> RunAsync(string answers, params string[] more)
    {
        var file = Path.Combine(_folder.FullName, "answers.jsonl");
        await File.WriteAllTextAsync(file, answers, TestContext.Current.CancellationToken);
        return await VerbRun.OfAsync(VerifyCommand.Create(), ["--file", file, .. more]);
    }
}
