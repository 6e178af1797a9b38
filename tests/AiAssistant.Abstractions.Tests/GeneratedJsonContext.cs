using System.Text.Json.Serialization;
using AiAssistant.Resources;
using AiAssistant.Workflows;

namespace AiAssistant.Abstractions.Tests;

/// <summary>What a host would write to read forms and settings as JSON.</summary>
[JsonSerializable(typeof(KnowledgeBaseContent))]
[JsonSerializable(typeof(TenantSettings))]
internal sealed partial class GeneratedJsonContext : JsonSerializerContext;
