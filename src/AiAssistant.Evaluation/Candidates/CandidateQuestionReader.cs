using System.Text.Json;

namespace AiAssistant.Evaluation.Candidates;

/// <summary>Reads questions on offers: JSON lines, or one array. Unknown properties are ignored.</summary>
internal static class CandidateQuestionReader
{
    private const string Attribute = "attribute";

    /// <exception cref="InputFileException">The file cannot be read or a question is not in the format.</exception>
    public static Task<IReadOnlyList<CandidateQuestion>> ReadAsync(string file, CancellationToken cancellationToken) =>
        JsonRecords.ReadAsync(file, "question", Read, cancellationToken);

    private static CandidateQuestion Read(JsonElement element, string place)
    {
        var candidates = element.TryGetProperty("candidates", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select((item, i) => ReadCandidate(item, $"{place}: candidate {i + 1}")).ToList()
            : throw new InputFileException($"{place}: 'candidates' is missing: a list of {{\"text\", \"source\", \"label\"}}.");
        return new CandidateQuestion(element.Text("qid", place), element.Text("question", place), element.OptionalText("product_title") ?? "", candidates);
    }

    private static CandidateText ReadCandidate(JsonElement element, string place)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new InputFileException($"{place}: expected an object in braces.");
        }

        return element.TryGetProperty("label", out var label) && label.ValueKind == JsonValueKind.Number
            ? new CandidateText(element.Text("text", place), element.OptionalText("source") is null or Attribute, label.GetDouble())
            : throw new InputFileException($"{place}: 'label' is missing: a number, the highest of the file where it answers.");
    }
}
