using Microsoft.Extensions.AI;

namespace AiAssistant.Retrieval.Tests.Embeddings;

public sealed class EmbeddingIdentityExtensionsTests
{
    [Fact]
    public void GetEmbeddingIdentity_OwnIdentity_Wins()
    {
        using var generator = new SubwordEmbeddingGenerator();
        Assert.Equal(generator.Identity, generator.GetEmbeddingIdentity(dimensions: 7));
    }

    [Fact]
    public void GetEmbeddingIdentity_MetadataOnly_NamesTheModel()
    {
        using var generator = new MetadataOnly(new EmbeddingGeneratorMetadata("provider", null, "model-x", 12));
        Assert.Equal(new EmbeddingIdentity("model-x", "", 12, ""), generator.GetEmbeddingIdentity());
    }

    [Fact]
    public void GetEmbeddingIdentity_NoDimensionsInMetadata_TakesTheVectorsLength()
    {
        using var generator = new MetadataOnly(new EmbeddingGeneratorMetadata("provider"));
        Assert.Equal(new EmbeddingIdentity("provider", "", 5, ""), generator.GetEmbeddingIdentity(5));
        Assert.Throws<InvalidOperationException>(() => generator.GetEmbeddingIdentity());
    }

    [Fact]
    public void GetEmbeddingIdentity_NothingKnown_ThrowsAndTellsWhatToDo()
    {
        using var generator = new MetadataOnly(null);
        Assert.Contains("GetService", Assert.Throws<InvalidOperationException>(() => generator.GetEmbeddingIdentity(5)).Message, StringComparison.Ordinal);
    }

    private sealed class MetadataOnly(EmbeddingGeneratorMetadata? metadata) : IEmbeddingGenerator<string, Embedding<float>>
    {
        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new GeneratedEmbeddings<Embedding<float>>());

        public object? GetService(Type serviceType, object? serviceKey = null) => serviceType == typeof(EmbeddingGeneratorMetadata) ? metadata : null;

        public void Dispose()
        {
        }
    }
}
