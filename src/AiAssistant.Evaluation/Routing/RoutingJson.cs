using System.Text.Json.Serialization;

namespace AiAssistant.Evaluation.Routing;

/// <summary>Source-generated JSON of the verb.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RoutingReport))]
[JsonSerializable(typeof(RoutingDetail))]
internal sealed partial class RoutingJson : JsonSerializerContext;
