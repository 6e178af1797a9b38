using System.Text.Json.Serialization;

namespace AiAssistant.Answering.Writing;

/// <summary>How replies of the chat model are read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(ModelReply))]
internal sealed partial class WritingJson : JsonSerializerContext;
