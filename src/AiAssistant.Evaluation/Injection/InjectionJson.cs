using System.Text.Json.Serialization;

namespace AiAssistant.Evaluation.Injection;

/// <summary>Source-generated JSON of the verb.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(InjectionReport))]
[JsonSerializable(typeof(InjectionDetail))]
internal sealed partial class InjectionJson : JsonSerializerContext;
