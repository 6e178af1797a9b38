using AiAssistant.Evaluation.Routing;

namespace AiAssistant.Evaluation.Tests.Routing;

public sealed class RoutingCommandTests : IDisposable
{
    private const string Utterances =
        """
        {"split":"train","text":"how do I reset my password","intent":"password","in_scope":true}
        {"split":"train","text":"I forgot my password","intent":"password","in_scope":true}
        {"split":"train","text":"when will the concert start","intent":"concert","in_scope":true}
        {"split":"train","text":"tickets for the concert","intent":"concert","in_scope":true}
        {"split":"train","text":"anything else","intent":"none","in_scope":false}
        {"split":"train","text":" ","intent":"none","in_scope":true}
        {"split":"test","text":"reset the password please","intent":"password","in_scope":true}
        {"split":"test","text":"what time does the concert start?","intent":"concert","in_scope":true}
        {"split":"test","text":"why is the sky blue","intent":"none","in_scope":false}
        {"split":"test","text":"\u2764\ufe0f","intent":"none","in_scope":false}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aiassistant-eval-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Routing_Utterances_ReportsAccuracyAndScope()
    {
        var details = Path.Combine(_folder.FullName, "details.jsonl");
        var report = (await RunAsync(Utterances, "--language", "en", "--details", details)).Report();
        Assert.Equal(4, report.GetProperty("stored_questions").GetInt32());
        Assert.Equal(2, report.GetProperty("intents").GetInt32());
        Assert.Equal(2, report.GetProperty("in_scope").GetInt32());
        Assert.Equal(2, report.GetProperty("out_of_scope").GetInt32());
        Assert.Equal(1, report.GetProperty("accuracy_in_scope").GetDouble());
        Assert.Equal(1, report.GetProperty("out_of_scope_auroc").GetDouble());
        Assert.Equal(1, report.GetProperty("accuracy_with_refusal").GetDouble());
        Assert.True(report.GetProperty("timings").GetProperty("mean_ms").GetDouble() > 0);
        Assert.Equal(4, (await File.ReadAllLinesAsync(details, TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task Routing_NothingButCommonWords_FindsTheStoredWording()
    {
        var report = (await RunAsync(
            """
            {"split":"train","text":"who are you","intent":"bot","in_scope":true}
            {"split":"train","text":"hello","intent":"greeting","in_scope":true}
            {"split":"test","text":"Who are you","intent":"bot","in_scope":true}
            {"split":"test","text":"hello!","intent":"greeting","in_scope":true}
            """,
            "--language", "en")).Report();
        Assert.Equal(1, report.GetProperty("accuracy_with_refusal").GetDouble());
    }

    [Fact]
    public async Task Routing_SeveralWordingsOfOneAnswer_SpeakTogether()
    {
        var report = (await RunAsync(
            """
            {"split":"train","text":"loyalty points overview please","intent":"a","in_scope":true}
            {"split":"train","text":"loyalty points expiry rules","intent":"b","in_scope":true}
            {"split":"train","text":"rules for loyalty points","intent":"b","in_scope":true}
            {"split":"train","text":"loyalty points explained","intent":"b","in_scope":true}
            {"split":"test","text":"loyalty points","intent":"b","in_scope":true}
            """,
            "--language", "en")).Report();
        Assert.Equal(1, report.GetProperty("accuracy_in_scope").GetDouble());
    }

    [Fact]
    public async Task Routing_ManyStoredQuestions_AllAreLearned()
    {
        const int Count = 10_000;
        var stored = Enumerable.Range(0, Count).Select(
            static i => $"{{\"split\":\"train\",\"text\":\"code {i} means what\",\"intent\":\"i{i % 100}\",\"in_scope\":true}}");
        const string Asked = """{"split":"test","text":"code 4711 means what","intent":"i11","in_scope":true}""";
        var report = (await RunAsync($"{string.Join('\n', stored)}\n{Asked}")).Report();
        Assert.Equal(Count, report.GetProperty("stored_questions").GetInt32());
        Assert.Equal(1, report.GetProperty("accuracy_in_scope").GetDouble());
    }

    [Theory]
    [InlineData("{\"split\":\"train\"", "utterances.jsonl:1: not JSON")]
    [InlineData("{\"split\":\"train\",\"text\":\"a\",\"intent\":\"b\"}", "utterances.jsonl:1: 'in_scope' is missing")]
    [InlineData("{\"split\":\"train\",\"intent\":\"b\",\"in_scope\":true}", "'text' is missing")]
    [InlineData("{\"split\":\"train\",\"text\":\"a\",\"intent\":\"b\",\"in_scope\":true}", "has no split 'test'. There are: train")]
    [InlineData("", "holds no utterances")]
    [InlineData("7", "expected an object")]
    public async Task Routing_BadFile_ClearErrorAndNothingOnOutput(string text, string said) => (await RunAsync(text)).IsRefused(said);

    private async Task<VerbRun> RunAsync(string utterances, params string[] more)
    {
        var file = Path.Combine(_folder.FullName, "utterances.jsonl");
        await File.WriteAllTextAsync(file, utterances, TestContext.Current.CancellationToken);
        return await VerbRun.OfAsync(RoutingCommand.Create(), ["--utterances", file, .. more]);
    }
}
