using Microsoft.Extensions.AI;

namespace AiAssistant.Retrieval;

/// <summary>Tells what an embedding generator's vectors are made by.</summary>
public static class EmbeddingIdentityExtensions
{
    /// <summary>
    /// The identity of a generator: the <see cref="EmbeddingIdentity"/> that it gives as a service, else one made from its <see cref="EmbeddingGeneratorMetadata"/>
    /// (model id, else provider name, as the name; no version and no hash).
    /// </summary>
    /// <param name="generator">The generator.</param>
    /// <param name="dimensions">The length of the generator's vectors; needed where its metadata does not say. What the generator says itself wins.</param>
    /// <returns>The identity. Equal generators give equal identities.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="generator"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The generator tells neither an identity nor a name, or nobody tells the length of its vectors.</exception>
    public static EmbeddingIdentity GetEmbeddingIdentity(this IEmbeddingGenerator generator, int? dimensions = null)
    {
        ArgumentNullException.ThrowIfNull(generator);
        if (generator.GetService(typeof(EmbeddingIdentity)) is EmbeddingIdentity identity)
        {
            return identity;
        }

        var metadata = generator.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata;
        var name = metadata?.DefaultModelId ?? metadata?.ProviderName
            ?? throw new InvalidOperationException(
                $"The embedding generator {generator.GetType().Name} names neither a model nor a provider. "
                + "Return an EmbeddingIdentity, or EmbeddingGeneratorMetadata, from its GetService.");
        var length = metadata.DefaultModelDimensions ?? dimensions
            ?? throw new InvalidOperationException(
                $"The embedding generator '{name}' does not tell the length of its vectors. "
                + "Pass it as dimensions, or set EmbeddingGeneratorMetadata.DefaultModelDimensions.");
        return new EmbeddingIdentity(name, "", length, "");
    }
}
