using System.Text.Json.Serialization;

namespace AiAssistant.Evaluation.Retrieval;

/// <summary>A line of the questions. Other properties are ignored.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The question.</param>
internal sealed record QueryLine([property: JsonPropertyName("_id")] string? Id, string? Text);
