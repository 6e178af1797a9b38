using System.Text.Json.Serialization;

namespace AiAssistant.Evaluation.Candidates;

/// <summary>Source-generated JSON of the verb.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CandidatesReport))]
[JsonSerializable(typeof(CandidateDetail))]
internal sealed partial class CandidatesJson : JsonSerializerContext;
