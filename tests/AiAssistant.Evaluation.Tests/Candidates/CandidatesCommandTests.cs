using System.Text.Json;
using AiAssistant.Evaluation.Candidates;

namespace AiAssistant.Evaluation.Tests.Candidates;

public sealed class CandidatesCommandTests : IDisposable
{
    private const string Questions =
        """
        {"qid":"1","question":"what colour is it?","product_title":"","candidates":[{"text":"color:  { value:\"green\" }","source":"attribute","label":2},{"text":"item_weight:  { unit:pounds, value:3 }","source":"attribute","label":1}]}
        {"qid":"2","question":"how much does it weigh?","product_title":"","candidates":[{"text":"color:  { value:\"green\" }","source":"attribute","label":0},{"text":"item_weight:  { unit:pounds, value:3 }","source":"attribute","label":2}]}
        {"qid":"3","question":"does the blade fold away?","product_title":"","candidates":[{"text":"The blade can fold away into the handle.","source":"description","label":2},{"text":"color:  { value:\"green\" }","source":"attribute","label":0}]}
        {"qid":"4","question":"does it come with a charger?","product_title":"","candidates":[{"text":"color:  { value:\"green\" }","source":"attribute","label":1}]}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aiassistant-eval-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Candidates_Questions_ReportsPrecisionAndNoAnswer()
    {
        var details = Path.Combine(_folder.FullName, "details.jsonl");
        var report = (await RunAsync(Questions, "--language", "en", "--details", details)).Report();
        Assert.Equal(4, report.GetProperty("questions").GetInt32());
        Assert.Equal(3, report.GetProperty("with_answer").GetInt32());
        Assert.Equal(1, report.GetProperty("without_answer").GetInt32());
        Assert.Equal(1, report.GetProperty("precision_at_1").GetDouble());
        Assert.Equal(1, report.GetProperty("no_answer_auroc").GetDouble());
        Assert.Equal(1, report.GetProperty("refused_without_answer").GetDouble());
        Assert.Equal(4, (await File.ReadAllLinesAsync(details, TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task Candidates_TyposInEveryWord_IsLessSure()
    {
        const string Question =
            """{"qid":"1","question":"colour","candidates":[{"text":"colour:  { value:\"green\" }","source":"attribute","label":2}]}""";
        var (asWritten, typed) = (await ScoreAsync(), await ScoreAsync("--typos", "9"));
        Assert.True(typed < asWritten, $"{typed} is not below {asWritten}");

        async Task<double> ScoreAsync(params string[] more)
        {
            var details = Path.Combine(_folder.FullName, "details.jsonl");
            Assert.Equal(0, (await RunAsync(Question, ["--language", "en", "--details", details, .. more])).Code);
            var line = await File.ReadAllTextAsync(details, TestContext.Current.CancellationToken);
            return JsonDocument.Parse(line).RootElement.GetProperty("score").GetDouble();
        }
    }

    [Theory]
    [InlineData("{\"qid\":\"1\"", "questions.jsonl:1: not JSON")]
    [InlineData("{\"qid\":\"1\",\"question\":\"a\"}", "questions.jsonl:1: 'candidates' is missing")]
    [InlineData("{\"qid\":\"1\",\"question\":\"a\",\"candidates\":[{\"text\":\"b\"}]}", "candidate 1: 'label' is missing")]
    [InlineData("{\"qid\":\"1\",\"question\":\"a\",\"candidates\":[7]}", "candidate 1: expected an object")]
    [InlineData("{\"qid\":\"1\",\"candidates\":[]}", "'question' is missing")]
    public async Task Candidates_BadFile_ClearErrorAndNothingOnOutput(string text, string said) => (await RunAsync(text)).IsRefused(said);

    private async Task<VerbRun> RunAsync(string questions, params string[] more)
    {
        var file = Path.Combine(_folder.FullName, "questions.jsonl");
        await File.WriteAllTextAsync(file, questions, TestContext.Current.CancellationToken);
        return await VerbRun.OfAsync(CandidatesCommand.Create(), ["--file", file, .. more]);
    }
}
