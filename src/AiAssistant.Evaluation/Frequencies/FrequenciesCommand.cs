using System.CommandLine;
using System.Text.Json;

namespace AiAssistant.Evaluation.Frequencies;

/// <summary>The verb <c>frequencies</c>.</summary>
internal static class FrequenciesCommand
{
    public static Command Create()
    {
        var words = new Option<FileInfo>("--words") { Required = true, Description = "A word a line, the most frequent first; what follows a space or tab is ignored." };
        var source = new Option<string>("--source") { Required = true, Description = "Where the list comes from and its licence: written at the head of the file." };
        var limit = new Option<int>("--limit") { DefaultValueFactory = static _ => 4_000, Description = "How many folded words are taken; 4000 by default." };
        var output = new Option<FileInfo>("--out") { Required = true, Description = "The file to write." };
        return new Command("frequencies", "Makes the gate's file of how much the words of a language say from a list of words by frequency.")
        {
            words, source, limit, output,
        }.Reporting(async (parsed, cancellationToken) =>
        {
            var list = new List<string>();
            await foreach (var (_, line) in LineReader.ReadAsync(parsed.GetRequiredValue(words).ToString(), cancellationToken).ConfigureAwait(false))
            {
                list.Add(line);
            }

            var bits = FrequencyList.BitsOf(list, parsed.GetValue(limit));
            await DetailsFile.WriteAsync(parsed.GetRequiredValue(output), FrequencyList.Lines(bits, parsed.GetRequiredValue(source)), cancellationToken).ConfigureAwait(false);
            return JsonSerializer.Serialize(new FrequenciesReport(list.Count, bits.Count), FrequenciesJson.Default.FrequenciesReport);
        });
    }
}
