using System.Text.Json.Serialization;

namespace AiAssistant.Evaluation.Support;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SupportReport))]
[JsonSerializable(typeof(SupportDetail))]
internal sealed partial class SupportJson : JsonSerializerContext;
