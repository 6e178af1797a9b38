using System.Text.Json;

namespace AiAssistant.Evaluation.Routing;

/// <summary>Reads utterances: JSON lines, or one array. Unknown properties are ignored.</summary>
internal static class UtteranceReader
{
    /// <exception cref="InputFileException">The file cannot be read or an utterance is not in the format.</exception>
    public static Task<IReadOnlyList<Utterance>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var number = 0;
        return JsonRecords.ReadAsync(file, "utterance", (element, place) => Read(element, place, ++number), cancellationToken);
    }

    private static Utterance Read(JsonElement element, string place, int number)
    {
        var isInScope = element.TryGetProperty("in_scope", out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw new InputFileException($"{place}: 'in_scope' is missing. Write true where there is an answer, else false.");
        return new Utterance(element.Text("split", place), element.Text("text", place), element.Text("intent", place), isInScope, number);
    }
}
