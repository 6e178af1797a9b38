using System.Text.Json.Serialization;

namespace AiAssistant.Evaluation.Verification;

/// <summary>Source-generated JSON of the verb.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(VerifyReport))]
[JsonSerializable(typeof(VerifyDetail))]
internal sealed partial class VerifyJson : JsonSerializerContext;
