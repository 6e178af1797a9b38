using System.CommandLine;
using System.Text.Json;
using AiAssistant.Answering;
using AiAssistant.Answering.Gating;

namespace AiAssistant.Evaluation.Calibration;

/// <summary>The verb <c>calibrate</c>.</summary>
internal static class CalibrateCommand
{
    // How often an answer to a shop's message is to be right.
    private const double Careful = 0.95;
    private const double Balanced = 0.92;
    private const double Bold = 0.8;

    public static Command Create()
    {
        var shops = new Option<string[]>("--shop") { AllowMultipleArgumentsPerToken = true, Description = "Folders with knowledge-bases.jsonl and messages.jsonl, as of the verb shop." };
        var utterances = new Option<string[]>("--utterances") { AllowMultipleArgumentsPerToken = true, Description = "Files as of the verb routing; the split train is stored, val or else test is asked." };
        var passages = new Option<string[]>("--passages") { AllowMultipleArgumentsPerToken = true, Description = "LANGUAGE=FOLDER with corpus.jsonl and queries.jsonl, as of the verb support." };
        var output = new Option<FileInfo>("--out") { Required = true, Description = "Writes the gate's file, src/AiAssistant/Answering/Gating/gate.json." };
        var plots = new Option<DirectoryInfo?>("--plots") { Description = "A folder for gate-reliability.svg and gate-risk-coverage.svg." };
        var details = new Option<FileInfo?>("--details") { Description = "Writes what a gate that had not learned from its shop made of each question: JSON lines." };
        return new Command("calibrate", "Fits the gate's weights and thresholds to judged sets, tests them on shops left out, and writes the gate's file.")
        {
            shops, utterances, passages, output, plots, details,
        }.Reporting(async (parsed, cancellationToken) =>
        {
            var reader = new CaseReader(TimeProvider.System);
            var cases = new List<GateCase>();
            foreach (var folder in parsed.GetValue(shops) ?? [])
            {
                cases.AddRange(await reader.OfShopsAsync(folder, cancellationToken).ConfigureAwait(false));
            }

            foreach (var file in parsed.GetValue(utterances) ?? [])
            {
                cases.AddRange(await reader.OfUtterancesAsync(file, cancellationToken).ConfigureAwait(false));
            }

            foreach (var folder in parsed.GetValue(passages) ?? [])
            {
                var parts = folder.Split('=', 2);
                cases.AddRange(await CaseReader.OfPassagesAsync(parts[^1], parts.Length > 1 ? parts[0] : null, cancellationToken).ConfigureAwait(false));
            }

            if (!cases.Exists(static one => one.Kind == CaseKind.Shop))
            {
                throw new InputFileException("Nothing to learn from. Name at least one folder of a shop with --shop.");
            }

            var judged = CrossValidation.Of(cases);
            await DetailsFile.WriteAsync(
                parsed.GetValue(details),
                judged.Select(static one => JsonSerializer.Serialize(CalibrateDetail.Of(one), CalibrateJson.Default.CalibrateDetail)),
                cancellationToken).ConfigureAwait(false);
            var gate = Gate(cases, [.. judged.Where(static one => one.Kind == CaseKind.Shop)]);
            await DetailsFile.WriteAsync(parsed.GetRequiredValue(output), [JsonSerializer.Serialize(gate, GateJson.Default.GateFile)], cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(plots) is { } folderOfPlots)
            {
                var file = folderOfPlots.ToString();
                await DetailsFile.WriteAsync(new FileInfo(Path.Combine(file, "gate-reliability.svg")), [Plots.Reliability(PlottedSeries.Of(judged))], cancellationToken).ConfigureAwait(false);
                await DetailsFile.WriteAsync(new FileInfo(Path.Combine(file, "gate-risk-coverage.svg")), [Plots.RiskCoverage(PlottedSeries.Of(judged))], cancellationToken).ConfigureAwait(false);
            }

            return JsonSerializer.Serialize(CalibrateReport.Of(judged, gate), CalibrateJson.Default.CalibrateReport);
        });
    }

    private static GateFile Gate(List<GateCase> cases, IReadOnlyCollection<JudgedCase> shops) => new(
        GateFit.Of(cases).ToFile(),
        new Dictionary<string, double>
        {
            [nameof(AnswerCaution.Balanced)] = Thresholds.For(shops, Balanced),
            [nameof(AnswerCaution.Careful)] = Thresholds.For(shops, Careful),
            [nameof(AnswerCaution.Bold)] = Thresholds.For(shops, Bold),
        });
}
