using AiAssistant.Retrieval;

namespace AiAssistant.Learning;

/// <summary>Embeds passages in batches, holds the model to what it says of itself, and finds the texts that it does not take.</summary>
internal sealed class PassageEmbedder(EmbeddingModel model)
{
    public const int BatchSize = 64;

    // What every model takes: where it fails as well, the model is out of order and no text is to blame.
    private const string Harmless = "test";

    public EmbeddingIdentity Identity => model.Identity;

    /// <returns>One for each passage, in order; null for one whose text the model does not take, while it takes others.</returns>
    /// <exception cref="LearningFailedException">The model is out of order, which may pass, or gives other vectors than it says.</exception>
    public async Task<IReadOnlyList<EmbeddedPassage?>> EmbedAsync(IReadOnlyList<Passage> passages, CancellationToken cancellationToken)
    {
        try
        {
            return await EmbedTogetherAsync(passages, cancellationToken).ConfigureAwait(false);
        }
        catch (LearningFailedException fault) when (fault.IsTransient)
        {
            await CheckModelAsync(cancellationToken).ConfigureAwait(false);
            return await EmbedHalvesAsync(passages, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Halves until the poison stands alone: for one text among 64, some twelve calls.</summary>
    private async Task<IReadOnlyList<EmbeddedPassage?>> EmbedHalvesAsync(IReadOnlyList<Passage> passages, CancellationToken cancellationToken)
    {
        List<EmbeddedPassage?> embedded = [];
        var middle = (passages.Count + 1) / 2;
        foreach (var half in passages.Chunk(middle))
        {
            try
            {
                embedded.AddRange(await EmbedTogetherAsync(half, cancellationToken).ConfigureAwait(false));
            }
            catch (LearningFailedException fault) when (fault.IsTransient && half.Length > 1)
            {
                embedded.AddRange(await EmbedHalvesAsync(half, cancellationToken).ConfigureAwait(false));
            }
            catch (LearningFailedException fault) when (fault.IsTransient)
            {
                // Asked again each time: a model that stopped working meanwhile must not make poison of every text that follows.
                await CheckModelAsync(cancellationToken).ConfigureAwait(false);
                embedded.Add(null);
            }
        }

        return embedded;
    }

    private async Task<IReadOnlyList<EmbeddedPassage?>> EmbedTogetherAsync(IReadOnlyList<Passage> passages, CancellationToken cancellationToken)
    {
        var vectors = await GenerateAsync(passages.Select(EmbeddingText.Of), cancellationToken).ConfigureAwait(false);
        if (vectors.Count != passages.Count || vectors.Any(vector => vector.Length != Identity.Dimensions))
        {
            throw new LearningFailedException(new Finding(LearningCodes.EmbeddingMismatch, Identity.Name)) { Operation = "embed", Provider = Identity.Name };
        }

        return [.. passages.Zip(vectors, (passage, vector) => (EmbeddedPassage?)new EmbeddedPassage(passage, vector))];
    }

    private async Task CheckModelAsync(CancellationToken cancellationToken) => await GenerateAsync([Harmless], cancellationToken).ConfigureAwait(false);

    // What a model's client throws is its own affair; a fault there may pass, and the number of attempts is bounded.
    private async Task<IReadOnlyList<ReadOnlyMemory<float>>> GenerateAsync(IEnumerable<string> texts, CancellationToken cancellationToken)
    {
        try
        {
            var embeddings = await model.Generator.GenerateAsync(texts, null, cancellationToken).ConfigureAwait(false);
            return [.. embeddings.Select(embedding => embedding.Vector)];
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && fault is not AiAssistantException { IsTransient: false })
        {
            throw new LearningFailedException(new Finding(LearningCodes.EmbeddingFailed, Identity.Name), fault)
            {
                IsTransient = true,
                Operation = "embed",
                Provider = Identity.Name,
            };
        }
    }
}
