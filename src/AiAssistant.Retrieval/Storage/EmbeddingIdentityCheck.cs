using AiAssistant.Retrieval.Vectors;

namespace AiAssistant.Retrieval.Storage;

/// <summary>Refuses what cannot have made vectors.</summary>
internal static class EmbeddingIdentityCheck
{
    /// <exception cref="ArgumentException">It has no dimensions, or too many.</exception>
    public static void Check(EmbeddingIdentity? embeddings, string parameter)
    {
        if (embeddings is { Dimensions: < 1 or > VectorIndexBuilder.MaxDimensions })
        {
            throw new ArgumentException(
                $"'{embeddings.Name}' has {embeddings.Dimensions} dimensions; an index takes from 1 to {VectorIndexBuilder.MaxDimensions}.", parameter);
        }
    }
}
