using System.Globalization;
using System.Text.Json;

namespace AiAssistant.Evaluation.Verification;

/// <summary>Reads judged answers: JSON lines, or one array. Unknown properties are ignored.</summary>
internal static class JudgedAnswerReader
{
    /// <exception cref="InputFileException">The file cannot be read or an answer is not in the format.</exception>
    public static Task<IReadOnlyList<JudgedAnswer>> ReadAsync(string file, CancellationToken cancellationToken) =>
        JsonRecords.ReadAsync(file, "answer", Read, cancellationToken);

    private static JudgedAnswer Read(JsonElement element, string place)
    {
        var evidence = element.TryGetProperty("evidence", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select((item, i) => ReadEvidence(item, i, place)).ToList()
            : throw new InputFileException($"{place}: 'evidence' is missing: a list of {{\"id\", \"text\"}}.");
        return new JudgedAnswer(
            element.OptionalText("id") ?? place,
            element.OptionalText("language"),
            evidence,
            element.Text("answer", place),
            ReadCitations(element, place) ?? [.. evidence.Select(static text => text.Id)],
            ReadFaithful(element, place),
            element.OptionalText("fault"));
    }

    // A plain text is evidence too, named by its place.
    private static EvidenceText ReadEvidence(JsonElement element, int i, string place) => element.ValueKind switch
    {
        JsonValueKind.Object => new EvidenceText(
            element.OptionalText("id") ?? (i + 1).ToString(CultureInfo.InvariantCulture), element.Text("text", $"{place}: evidence {i + 1}")),
        JsonValueKind.String => new EvidenceText((i + 1).ToString(CultureInfo.InvariantCulture), element.GetString()!),
        _ => throw new InputFileException($"{place}: evidence {i + 1}: expected an object in braces."),
    };

    // An answer without the property is taken to cite all that it was given; one with an empty list cites nothing.
    private static List<string>? ReadCitations(JsonElement element, string place)
    {
        if (!element.TryGetProperty("citations", out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(static item => item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText())]
            : throw new InputFileException($"{place}: 'citations' is no list of ids.");
    }

    private static bool ReadFaithful(JsonElement element, string place) =>
        element.TryGetProperty("faithful", out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw new InputFileException($"{place}: 'faithful' is missing: true or false.");
}
