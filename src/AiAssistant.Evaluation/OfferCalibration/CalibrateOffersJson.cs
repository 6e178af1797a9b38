using System.Text.Json.Serialization;

namespace AiAssistant.Evaluation.OfferCalibration;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CalibrateOffersReport))]
[JsonSerializable(typeof(CalibrateOffersDetail))]
internal sealed partial class CalibrateOffersJson : JsonSerializerContext;
