using AiAssistant.InMemory;
using AiAssistant.Learning;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AiAssistant.Tests.Learning;

public sealed class LearningRegistrationTests
{
    [Fact]
    [Trait("Requirement", "S6")]
    [Trait("Requirement", "S14")]
    public async Task AddLearning_NothingElse_LearnsInTheBackground()
    {
        var embeddings = new SubwordEmbeddingGenerator(64);
        await using var provider = Services().AddSingleton(new EmbeddingModel(embeddings, embeddings.Identity)).BuildServiceProvider(validateScopes: true);
        var host = Assert.Single(provider.GetServices<IHostedService>());
        await host.StartAsync(LearningScene.Token);
        var library = provider.GetRequiredService<ResourceLibrary>();

        var added = LearningScene.Done(await library.AddKnowledgeBaseAsync(default, "Shop", LearningScene.Warranty("Two years."), LearningScene.Token));
        var learned = await library.WaitForLearningAsync(added.Id, LearningScene.Token);

        Assert.Equal((ResourceStatus.Success, embeddings.Identity), (learned!.Status, learned.Published!.Embeddings));
        await host.StopAsync(LearningScene.Token);
    }

    [Fact]
    public void AddLearning_HostHasAStore_KeepsIt()
    {
        var store = new InMemoryResourceStore();
        using var provider = new ServiceCollection().AddSingleton<IResourceStore>(store).AddLearning().AddLearning().BuildServiceProvider(validateScopes: true);

        Assert.Same(store, provider.GetRequiredService<IResourceStore>());
        Assert.Single(provider.GetServices<IHostedService>());
    }

    [Fact]
    public void AddLearning_BadOptions_FailWithAllKeys()
    {
        using var provider = Services().Configure<LearningOptions>(options => options.MaxConcurrentResources = 0).BuildServiceProvider();

        var fault = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<LearningOptions>>().Value);

        Assert.Contains("Learning.MaxConcurrentResources", fault.Message, StringComparison.Ordinal);
    }

    private static IServiceCollection Services() => new ServiceCollection().AddLearning();
}
