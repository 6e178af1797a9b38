using System.Text.Json.Serialization;

namespace AiAssistant.Evaluation.ShopOffers;

/// <summary>Source-generated JSON of the verb.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ShopOffersReport))]
[JsonSerializable(typeof(ShopOffersDetail))]
internal sealed partial class ShopOffersJson : JsonSerializerContext;
