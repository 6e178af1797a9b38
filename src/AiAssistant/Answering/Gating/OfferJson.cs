using System.Text.Json.Serialization;

namespace AiAssistant.Answering.Gating;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(OfferFile))]
internal sealed partial class OfferJson : JsonSerializerContext;
