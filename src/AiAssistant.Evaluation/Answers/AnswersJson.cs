using System.Text.Json.Serialization;

namespace AiAssistant.Evaluation.Answers;

/// <summary>Source-generated JSON of the verb.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AnswersReport))]
internal sealed partial class AnswersJson : JsonSerializerContext;
