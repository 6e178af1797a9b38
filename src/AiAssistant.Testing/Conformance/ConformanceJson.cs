using System.Text.Json.Serialization;
using AiAssistant.Answering;
using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Runs;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Testing.Conformance;

/// <summary>How records are taken apart to be compared by contents.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Resource))]
[JsonSerializable(typeof(Passage))]
[JsonSerializable(typeof(Offer))]
[JsonSerializable(typeof(SkippedOffer))]
[JsonSerializable(typeof(Notification))]
[JsonSerializable(typeof(Run))]
[JsonSerializable(typeof(IReadOnlyList<Workflow>))]
[JsonSerializable(typeof(TenantSettings))]
[JsonSerializable(typeof(UnansweredQuestion))]
internal sealed partial class ConformanceJson : JsonSerializerContext;
