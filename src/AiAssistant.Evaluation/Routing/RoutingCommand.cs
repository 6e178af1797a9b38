using System.CommandLine;
using System.Text.Json;

namespace AiAssistant.Evaluation.Routing;

/// <summary>The verb <c>routing</c>.</summary>
internal static class RoutingCommand
{
    public static Command Create()
    {
        var utterances = new Option<FileInfo>("--utterances") { Required = true, Description = "JSON lines {\"split\", \"text\", \"intent\", \"in_scope\"}." };
        var train = new Option<string>("--train") { DefaultValueFactory = _ => "train", Description = "The split that is stored; train by default." };
        var test = new Option<string>("--test") { DefaultValueFactory = _ => "test", Description = "The split that is asked; test by default." };
        var language = new Option<string?>("--language") { Description = "The language of all texts, such as pl; detected when left out." };
        var details = new Option<FileInfo?>("--details") { Description = "Writes what became of each utterance: JSON lines." };
        return new Command("routing", "Measures whether customers' wordings find the stored question with the right answer, and whether others are refused.")
        {
            utterances, train, test, language, details,
        }.Reporting(async (parsed, cancellationToken) =>
        {
            var file = parsed.GetRequiredValue(utterances).ToString();
            var all = await UtteranceReader.ReadAsync(file, cancellationToken).ConfigureAwait(false);
            var stored = Split(all, parsed.GetRequiredValue(train), file).Where(static utterance => utterance.IsInScope && IsWritten(utterance)).ToList();
            var asked = Split(all, parsed.GetRequiredValue(test), file);
            var runner = new RoutingRunner(parsed.GetValue(language), TimeProvider.System);
            var (results, learning) = await runner.RunAsync(stored, asked, cancellationToken).ConfigureAwait(false);
            await DetailsFile.WriteAsync(
                parsed.GetValue(details),
                results.Select(static result => JsonSerializer.Serialize(RoutingDetail.Of(result), RoutingJson.Default.RoutingDetail)),
                cancellationToken).ConfigureAwait(false);
            return JsonSerializer.Serialize(RoutingReport.Of(results, stored, learning), RoutingJson.Default.RoutingReport);
        });
    }

    private static List<Utterance> Split(IReadOnlyList<Utterance> all, string split, string file) =>
        all.Where(utterance => utterance.Split == split).ToList() is { Count: > 0 } chosen
            ? chosen
            : throw new InputFileException(
                $"{file}: has no split '{split}'. There are: {string.Join(", ", all.Select(static utterance => utterance.Split).Distinct())}.");

    private static bool IsWritten(Utterance utterance) => !string.IsNullOrWhiteSpace(utterance.Text) && !string.IsNullOrWhiteSpace(utterance.Intent);
}
