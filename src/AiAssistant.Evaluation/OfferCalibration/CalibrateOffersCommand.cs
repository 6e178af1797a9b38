using System.CommandLine;
using System.Text.Json;
using AiAssistant.Answering;
using AiAssistant.Answering.Gating;

namespace AiAssistant.Evaluation.OfferCalibration;

/// <summary>The verb <c>calibrate-offers</c>.</summary>
internal static class CalibrateOffersCommand
{
    // A made-up shop's question stands for more than one of a large set of a single kind of offers.
    private const double ShopWeight = 4;

    // As many are to be refused as answered, whatever share of a set has no answer.
    private const double RefusalWeight = 2.5;

    public static Command Create()
    {
        var shops = new Option<string[]>("--shop-offers")
        {
            AllowMultipleArgumentsPerToken = true,
            Description = "LANGUAGE=FOLDER with offers.jsonl and offer-messages.jsonl, as of the verb shop-offers; the language may be left out.",
        };
        var candidates = new Option<string[]>("--candidates")
        {
            AllowMultipleArgumentsPerToken = true,
            Description = "LANGUAGE=FILE as of the verb candidates; the language may be left out.",
        };
        var output = new Option<FileInfo>("--out") { Required = true, Description = "Writes the weights, src/AiAssistant/Answering/Gating/offers.json." };
        var details = new Option<FileInfo?>("--details")
        {
            Description = "Writes what weights that had not learned from its offer made of each question: JSON lines.",
        };
        return new Command("calibrate-offers", "Fits the weights of what offers say to judged questions, tests them on offers left out, and writes their file.")
        {
            shops, candidates, output, details,
        }.Reporting(async (parsed, cancellationToken) =>
        {
            var reader = new OfferCaseReader(TimeProvider.System);
            var cases = new List<OfferCase>();
            foreach (var (language, folder) in (parsed.GetValue(shops) ?? []).Select(Read))
            {
                cases.AddRange(await reader.OfMessagesAsync(folder, language, cancellationToken).ConfigureAwait(false));
            }

            var made = cases.Select(static one => one.Set).ToHashSet(StringComparer.Ordinal);
            foreach (var (language, file) in (parsed.GetValue(candidates) ?? []).Select(Read))
            {
                cases.AddRange(await reader.OfCandidatesAsync(file, language, cancellationToken).ConfigureAwait(false));
            }

            if (cases.Count == 0)
            {
                throw new InputFileException("Nothing to learn from. Name at least one folder with --shop-offers or one file with --candidates.");
            }

            double Weight(OfferCase one) => (made.Contains(one.Set) ? ShopWeight : 1) * (one.IsAnswerable ? 1 : RefusalWeight);
            var judged = OfferCrossValidation.Of(cases, Weight);
            await DetailsFile.WriteAsync(
                parsed.GetValue(details),
                judged.Select(static one => JsonSerializer.Serialize(CalibrateOffersDetail.Of(one), CalibrateOffersJson.Default.CalibrateOffersDetail)),
                cancellationToken).ConfigureAwait(false);
            var weights = OfferFit.Of(cases, Weight).ToFile();
            await DetailsFile.WriteAsync(
                parsed.GetRequiredValue(output), [JsonSerializer.Serialize(weights, OfferJson.Default.OfferFile)], cancellationToken).ConfigureAwait(false);
            var threshold = OfferWeights.Shared.Thresholds[AnswerCaution.Balanced];
            return JsonSerializer.Serialize(CalibrateOffersReport.Of(judged, threshold, weights), CalibrateOffersJson.Default.CalibrateOffersReport);
        });
    }

    private static (string? Language, string Path) Read(string value) => value.Split('=', 2) is [var language, var path] ? (language, path) : (null, value);
}
