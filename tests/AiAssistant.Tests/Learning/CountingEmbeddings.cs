using AiAssistant.Retrieval;
using Microsoft.Extensions.AI;

namespace AiAssistant.Tests.Learning;

/// <summary>The built-in embeddings, counted, with faults on demand.</summary>
internal sealed class CountingEmbeddings(int dimensions = 64) : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly SubwordEmbeddingGenerator _inner = new(dimensions);

    public EmbeddingIdentity Identity => _inner.Identity;

    public List<string> Texts { get; } = [];

    public int FaultsLeft { get; set; }

    public Func<Task>? Before { get; set; }

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (Before is { } before)
        {
            Before = null;
            await before();
        }

        if (FaultsLeft-- > 0)
        {
            throw new InvalidOperationException("The model is out of order.");
        }

        string[] texts = [.. values];
        Texts.AddRange(texts);
        return await _inner.GenerateAsync(texts, options, cancellationToken);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => _inner.GetService(serviceType, serviceKey);

    public void Dispose() => _inner.Dispose();
}
