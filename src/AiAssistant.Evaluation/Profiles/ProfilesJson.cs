using System.Text.Json.Serialization;

namespace AiAssistant.Evaluation.Profiles;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ProfilesReport))]
internal sealed partial class ProfilesJson : JsonSerializerContext;
