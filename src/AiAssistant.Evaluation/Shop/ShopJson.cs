using System.Text.Json.Serialization;

namespace AiAssistant.Evaluation.Shop;

/// <summary>Source-generated JSON of the verb.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ShopReport))]
[JsonSerializable(typeof(ShopDetail))]
internal sealed partial class ShopJson : JsonSerializerContext;
