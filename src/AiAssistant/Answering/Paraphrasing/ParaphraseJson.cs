using System.Text.Json.Serialization;

namespace AiAssistant.Answering.Paraphrasing;

/// <summary>How replies with paraphrases are read, and kept.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(ParaphraseReply))]
internal sealed partial class ParaphraseJson : JsonSerializerContext;
