using System.Text.Json.Serialization;

namespace AiAssistant.Evaluation.Frequencies;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(FrequenciesReport))]
internal sealed partial class FrequenciesJson : JsonSerializerContext;
