using AiAssistant.Retrieval;

namespace AiAssistant.Learning;

/// <summary>Embeds passages in batches, and holds the model to what it says of itself.</summary>
internal sealed class PassageEmbedder(EmbeddingModel model)
{
    public const int BatchSize = 64;

    public EmbeddingIdentity Identity => model.Identity;

    public async Task<IReadOnlyList<EmbeddedPassage>> EmbedAsync(IReadOnlyList<Passage> passages, CancellationToken cancellationToken)
    {
        var vectors = await GenerateAsync(passages.Select(EmbeddingText.Of), cancellationToken).ConfigureAwait(false);
        if (vectors.Count != passages.Count || vectors.Any(vector => vector.Length != Identity.Dimensions))
        {
            throw new LearningFailedException(new Finding(LearningCodes.EmbeddingMismatch, Identity.Name));
        }

        return [.. passages.Zip(vectors, (passage, vector) => new EmbeddedPassage(passage, vector))];
    }

    // What a model's client throws is its own affair; a fault there may pass, and the number of attempts is bounded.
    private async Task<IReadOnlyList<ReadOnlyMemory<float>>> GenerateAsync(IEnumerable<string> texts, CancellationToken cancellationToken)
    {
        try
        {
            var embeddings = await model.Generator.GenerateAsync(texts, null, cancellationToken).ConfigureAwait(false);
            return [.. embeddings.Select(embedding => embedding.Vector)];
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && fault is not AiAssistantException)
        {
            throw new LearningFailedException(new Finding(LearningCodes.EmbeddingFailed, Identity.Name), fault) { IsTransient = true, Operation = "embed" };
        }
    }
}
