using AiAssistant.Retrieval;

namespace AiAssistant.Resources;

/// <summary>The version that answers now.</summary>
/// <param name="Version">The version's name in the passage index.</param>
/// <param name="Passages">How many passages it has; 0 for a knowledge base without answers.</param>
/// <param name="PublishedAt">When it was committed.</param>
/// <param name="Embeddings">What made its vectors; null when it has none.</param>
public sealed record PublishedVersion(ResourceVersion Version, int Passages, DateTimeOffset PublishedAt, EmbeddingIdentity? Embeddings);
