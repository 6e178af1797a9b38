using System.Text.Json.Serialization;

namespace AiAssistant.Answering.Clients;

/// <summary>How found passages are written for agents.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FoundPassage[]))]
internal sealed partial class ClientsJson : JsonSerializerContext;
