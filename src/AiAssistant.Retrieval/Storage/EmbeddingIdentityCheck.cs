namespace AiAssistant.Retrieval.Storage;

/// <summary>Refuses what cannot have made vectors.</summary>
internal static class EmbeddingIdentityCheck
{
    /// <exception cref="ArgumentException">It has no dimensions.</exception>
    public static void Check(EmbeddingIdentity? embeddings, string parameter)
    {
        if (embeddings is { Dimensions: < 1 })
        {
            throw new ArgumentException($"'{embeddings.Name}' has {embeddings.Dimensions} dimensions; it must have at least 1.", parameter);
        }
    }
}
