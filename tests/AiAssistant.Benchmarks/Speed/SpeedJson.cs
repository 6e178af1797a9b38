using System.Text.Json;
using System.Text.Json.Serialization;
using AiAssistant.Benchmarks.Messages;

namespace AiAssistant.Benchmarks.Speed;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RetrievalSpeed))]
[JsonSerializable(typeof(BuildSpeed))]
[JsonSerializable(typeof(MessageSpeed))]
internal sealed partial class SpeedJson : JsonSerializerContext
{
    public static SpeedJson Indented { get; } = new(new JsonSerializerOptions { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });
}
