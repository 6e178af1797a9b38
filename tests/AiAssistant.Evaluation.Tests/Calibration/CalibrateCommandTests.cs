using AiAssistant.Evaluation.Calibration;

namespace AiAssistant.Evaluation.Tests.Calibration;

public sealed class CalibrateCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aiassistant-eval-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Calibrate_OwnShops_ComparesTextsWithRetrieverScores()
    {
        var run = await VerbRun.OfAsync(
            CalibrateCommand.Create(), "--shop", Path.Combine(AppContext.BaseDirectory, "Shop", "Data"), "--out", Path.Combine(_folder.FullName, "gate.json"),
            "--plots", _folder.FullName);
        var report = run.Report();
        var scores = report.GetProperty("retriever_scores").GetProperty("Shop");
        Assert.Equal(["texts", "texts_and_scores", "scores", "score"], scores.EnumerateObject().Select(static one => one.Name));
        Assert.Equal(report.GetProperty("auroc").GetProperty("Shop").GetDouble(), scores.GetProperty("texts").GetProperty("auroc").GetDouble());
        Assert.All(scores.EnumerateObject(), static one => Assert.InRange(one.Value.GetProperty("auroc").GetDouble(), 0.5, 1));
        Assert.Equal(["gate-reliability.svg", "gate-risk-coverage.svg", "gate.json"], _folder.EnumerateFiles().Select(static file => file.Name).Order(StringComparer.Ordinal));
    }
}
