using AiAssistant.Retrieval;
using Microsoft.Extensions.AI;

namespace AiAssistant;

/// <summary>What learning and questions are embedded with, and its identity. The built-in one unless the host chose another with <c>UseEmbeddings</c>.</summary>
internal sealed record EmbeddingModel(IEmbeddingGenerator<string, Embedding<float>> Generator, EmbeddingIdentity Identity)
{
    /// <summary>Whether texts stay in the process: the generators that come with the search engine call nobody.</summary>
    public bool IsInProcess => Generator.GetType().Assembly == typeof(SubwordEmbeddingGenerator).Assembly;

    public static EmbeddingModel From(IEmbeddingGenerator<string, Embedding<float>> generator, int? dimensions = null) =>
        new(generator, generator.GetEmbeddingIdentity(dimensions));
}
