using System.Text.Json;
using AiAssistant.Answering;
using AiAssistant.Evaluation.OfferCalibration;

namespace AiAssistant.Evaluation.Tests.OfferCalibration;

public sealed class CalibrateOffersCommandTests : IDisposable
{
    private const string Candidates =
        """
        {"qid":"1","question":"what colour is it?","product_title":"","candidates":[{"text":"color:  { value:\"green\" }","source":"attribute","label":2},{"text":"item_weight:  { unit:pounds, value:3 }","source":"attribute","label":0}]}
        {"qid":"2","question":"how much does it weigh?","product_title":"","candidates":[{"text":"color:  { value:\"red\" }","source":"attribute","label":0},{"text":"item_weight:  { unit:pounds, value:5 }","source":"attribute","label":2}]}
        {"qid":"3","question":"does it come with a charger?","product_title":"","candidates":[{"text":"color:  { value:\"blue\" }","source":"attribute","label":0}]}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aiassistant-eval-");
    private readonly string _output;
    private readonly string _details;

    public CalibrateOffersCommandTests()
    {
        _output = Path.Combine(_folder.FullName, "offers.json");
        _details = Path.Combine(_folder.FullName, "details.jsonl");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task CalibrateOffers_OwnOffers_LearnsWhatAnswersOnOffersLeftOut()
    {
        var set = _folder.CreateSubdirectory("set").FullName;
        var data = Path.Combine(AppContext.BaseDirectory, "ShopOffers", "Data");
        File.Copy(Path.Combine(data, "offers.jsonl"), Path.Combine(set, "offers.jsonl"));
        File.Copy(Path.Combine(data, "messages.jsonl"), Path.Combine(set, "offer-messages.jsonl"));

        var report = (await RunAsync("--shop-offers", set)).Report().GetProperty("sets").GetProperty(set);

        var questions = report.GetProperty("questions").GetInt32();
        Assert.InRange(questions, 20, 80);
        Assert.InRange(report.GetProperty("ranked").GetDouble(), 0.7, 1);
        Assert.InRange(report.GetProperty("auroc").GetDouble(), 0.7, 1);
        Assert.Equal(questions, (await File.ReadAllLinesAsync(_details, Token)).Length);
        var weights = (await WrittenAsync()).GetProperty("field");
        Assert.True(weights.GetProperty("InText").GetDouble() > 0);
    }

    [Fact]
    public async Task CalibrateOffers_Candidates_WritesAFileWithTheThresholdsInForce()
    {
        var questions = Path.Combine(_folder.FullName, "questions.jsonl");
        await File.WriteAllTextAsync(questions, Candidates, Token);

        var run = await RunAsync("--candidates", $"en={questions}");

        Assert.Equal(3, run.Report().GetProperty("sets").GetProperty(questions).GetProperty("questions").GetInt32());
        var written = await WrittenAsync();
        Assert.Equal(["field", "sentence", "thresholds"], written.EnumerateObject().Select(static one => one.Name));
        var thresholds = written.GetProperty("thresholds");
        Assert.Equal(Enum.GetNames<AnswerCaution>().Order(StringComparer.Ordinal), thresholds.EnumerateObject().Select(static one => one.Name).Order(StringComparer.Ordinal));
        Assert.True(thresholds.GetProperty("Bold").GetDouble() < thresholds.GetProperty("Careful").GetDouble());
    }

    [Fact]
    public async Task CalibrateOffers_NothingToLearnFrom_ClearErrorAndNoFile()
    {
        (await RunAsync()).IsRefused("Nothing to learn from");
        Assert.False(File.Exists(_output));
    }

    private Task<VerbRun> RunAsync(params string[] sets) =>
        VerbRun.OfAsync(CalibrateOffersCommand.Create(), [.. sets, "--out", _output, "--details", _details]);

    private async Task<JsonElement> WrittenAsync()
    {
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(_output, Token));
        return document.RootElement.Clone();
    }
}
