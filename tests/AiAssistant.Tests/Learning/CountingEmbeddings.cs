using AiAssistant.Retrieval;
using Microsoft.Extensions.AI;

namespace AiAssistant.Tests.Learning;

/// <summary>The built-in embeddings, counted, with faults on demand.</summary>
internal sealed class CountingEmbeddings(int dimensions = 64) : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly Lock _gate = new();
    private readonly SubwordEmbeddingGenerator _inner = new(dimensions);

    public EmbeddingIdentity Identity => _inner.Identity;

    public List<string> Texts { get; } = [];

    public int FaultsLeft { get; set; }

    public int Calls { get; private set; }

    /// <summary>The model fails whenever a text with this word is among the texts; null for none.</summary>
    public string? Poison { get; set; }

    public Func<Task>? Before { get; set; }

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (Before is { } before)
        {
            Before = null;
            await before();
        }

        string[] texts = [.. values];
        lock (_gate)
        {
            Calls++;
            if (FaultsLeft-- > 0)
            {
                throw new InvalidOperationException("The model is out of order.");
            }

            if (Poison is { } poison && texts.Any(text => text.Contains(poison, StringComparison.Ordinal)))
            {
                throw new InvalidOperationException($"The model does not take: {string.Join('|', texts)}");
            }

            Texts.AddRange(texts);
        }

        return await _inner.GenerateAsync(texts, options, cancellationToken);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => _inner.GetService(serviceType, serviceKey);

    public void Dispose() => _inner.Dispose();
}
