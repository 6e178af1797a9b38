using System.Text.Json.Serialization;

namespace AiAssistant.Evaluation.Retrieval;

/// <summary>A line of the corpus. Other properties are ignored.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title; may be left out.</param>
/// <param name="Text">Its text; may be left out where there is a title.</param>
internal sealed record CorpusDocument([property: JsonPropertyName("_id")] string? Id, string? Title, string? Text);
