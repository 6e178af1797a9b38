using System.Text.Json.Serialization;

namespace AiAssistant.Evaluation.Retrieval;

/// <summary>Source-generated JSON of the verb.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CorpusDocument))]
[JsonSerializable(typeof(QueryLine))]
[JsonSerializable(typeof(RetrievalReport))]
internal sealed partial class RetrievalJson : JsonSerializerContext;
