using System.Text.Json.Serialization;

namespace AiAssistant.Evaluation.Calibration;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CalibrateReport))]
[JsonSerializable(typeof(CalibrateDetail))]
internal sealed partial class CalibrateJson : JsonSerializerContext;
