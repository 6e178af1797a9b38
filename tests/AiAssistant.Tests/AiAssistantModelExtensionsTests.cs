using AiAssistant.Retrieval;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace AiAssistant.Tests;

public sealed class AiAssistantModelExtensionsTests
{
    [Fact]
    public void UseEmbeddings_LengthToldByNobody_FailsAtStartWithTheRemedy()
    {
        using var generator = new NamedGenerator();
        using var provider = Build(builder => builder.UseEmbeddings(generator));

        var fault = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<EmbeddingModel>());

        Assert.Equal(
            "The embedding generator 'model' does not tell the length of its vectors. Pass it as dimensions, or set EmbeddingGeneratorMetadata.DefaultModelDimensions.", fault.Message);
    }

    [Fact]
    public void UseEmbeddings_LengthToldByTheHost_IsPartOfTheIdentity()
    {
        using var generator = new NamedGenerator();
        using var provider = Build(builder => builder.UseEmbeddings(generator, 384));

        Assert.Equal(new EmbeddingIdentity("model", "", 384, ""), provider.GetRequiredService<EmbeddingModel>().Identity);
    }

    [Fact]
    public void UseEmbeddings_LengthIsNotPositive_IsRefused()
    {
        using var generator = new NamedGenerator();

        Assert.Throws<ArgumentOutOfRangeException>("dimensions", () => Build(builder => builder.UseEmbeddings(generator, 0)));
    }

    [Fact]
    public void UseChatModel_KeyIsNotRegistered_NamesTheKeyAndTheRemedy()
    {
        using var provider = Build(builder => builder.UseChatModel("shop-model"));

        var fault = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<ChatModel>());

        Assert.Equal(
            "No IChatClient is registered under the key 'shop-model'. Register it with services.AddKeyedSingleton(\"shop-model\", …), or pass the instance itself.", fault.Message);
    }

    private static ServiceProvider Build(Func<IAiAssistantBuilder, IAiAssistantBuilder> plug) => plug(new ServiceCollection().AddAiAssistant()).Services.BuildServiceProvider();

    private sealed class NamedGenerator : IEmbeddingGenerator<string, Embedding<float>>
    {
        private readonly EmbeddingGeneratorMetadata _metadata = new("provider", defaultModelId: "model");

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromException<GeneratedEmbeddings<Embedding<float>>>(new InvalidOperationException("Nothing is embedded here."));

        public object? GetService(Type serviceType, object? serviceKey = null) => serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata : null;

        public void Dispose()
        {
        }
    }
}
