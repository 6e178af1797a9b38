using System.Text.Json;
using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Evaluation.Support;

/// <summary>Passages, and questions each with the passage that answers it or has its topic and not the answer.</summary>
/// <param name="Texts">The passages by id.</param>
/// <param name="Questions">The questions in the order of the file.</param>
internal sealed record SupportSet(IReadOnlyDictionary<string, string> Texts, IReadOnlyList<SupportQuestion> Questions)
{
    /// <summary>Reads a set.</summary>
    /// <exception cref="InputFileException">A file or a line cannot be used.</exception>
    public static async Task<SupportSet> LoadAsync(string corpus, string queries, CancellationToken cancellationToken)
    {
        var documents = new HashSet<string>(StringComparer.Ordinal);
        var passages = await JsonRecords.ReadAsync(
            corpus, "passage", (element, place) => (Id: element.Id("_id", place, documents), Text: element.Text("text", place)), cancellationToken).ConfigureAwait(false);
        var texts = passages.ToDictionary(static pair => pair.Id, static pair => pair.Text, StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var questions = await JsonRecords.ReadAsync(queries, "question", (element, place) => Read(element, place, ids, texts), cancellationToken).ConfigureAwait(false);
        return new SupportSet(texts, questions);
    }

    /// <summary>What the gate makes of each question on its passage, taken as an answer without a stored question.</summary>
    /// <param name="language">The language of all texts, a two-letter code; null when unknown.</param>
    public IEnumerable<(SupportQuestion Question, EntryScore Score)> Judge(string? language)
    {
        var source = new Source(new Resource { Id = default, CreatedAt = default, Name = "Passages", Content = new KnowledgeBaseContent() }, default);
        var ordinals = Texts.Keys.Select(static (id, i) => (id, i)).ToDictionary(static pair => pair.id, static pair => pair.i, StringComparer.Ordinal);
        foreach (var question in Questions)
        {
            var passage = new Passage
            {
                Id = new PassageId(default, ordinals[question.Source]),
                Kind = ResourceKind.KnowledgeBase,
                Source = question.Source,
                Text = Texts[question.Source],
                Language = language ?? "und",
            };
            yield return (question, EntryGate.Judge(Question.Read(question.Text, language), [new Candidate(source, passage, 1)])[0]);
        }
    }

    private static SupportQuestion Read(JsonElement element, string place, HashSet<string> ids, Dictionary<string, string> texts)
    {
        var question = new SupportQuestion(
            element.Id("_id", place, ids), element.Text("text", place), element.Text("source_doc", place),
            element.TryGetProperty("is_impossible", out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? !value.GetBoolean()
                : throw new InputFileException($"{place}: 'is_impossible' is missing. Write true where the passage does not answer, else false."));
        return texts.ContainsKey(question.Source)
            ? question
            : throw new InputFileException($"{place}: the corpus has no passage '{question.Source}'.");
    }
}
