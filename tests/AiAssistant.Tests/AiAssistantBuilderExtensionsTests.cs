using AiAssistant.InMemory;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Runs;
using AiAssistant.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace AiAssistant.Tests;

public sealed class AiAssistantBuilderExtensionsTests
{
    [Fact]
    public void Use_PartsByType_AreMadeByTheContainerOnceAndReplaceTheOwnOnes()
    {
        var services = new ServiceCollection();
        services.AddAiAssistant()
            .UseResourceStore<InMemoryResourceStore>()
            .UsePassageIndex<SmallIndex>()
            .UseRetriever<SmallIndex>()
            .UseWorkflowStore<InMemoryWorkflowStore>()
            .UseSettingsStore<InMemorySettingsStore>()
            .UseRunJournal<InMemoryRunJournal>();
        using var provider = services.BuildServiceProvider(validateScopes: true);

        Assert.IsType<SmallIndex>(provider.GetRequiredService<IPassageIndex>());
        Assert.IsType<SmallIndex>(provider.GetRequiredService<IRetriever>());
        Assert.All(
            [typeof(IResourceStore), typeof(IPassageIndex), typeof(IRetriever), typeof(IWorkflowStore), typeof(ISettingsStore), typeof(IRunJournal)],
            part => Assert.Equal(ServiceLifetime.Singleton, Assert.Single(services, service => service.ServiceType == part).Lifetime));
    }

    [Fact]
    public async Task UseFilePassageIndex_Directory_KeepsPassagesInFilesThere()
    {
        var folder = Directory.CreateTempSubdirectory("index-");
        var services = new ServiceCollection();
        services.AddAiAssistant().UseFilePassageIndex(folder.FullName);
        await using (var provider = services.BuildServiceProvider(validateScopes: true))
        {
            var index = provider.GetRequiredService<IPassageIndex>();
            Assert.IsType<FilePassageIndex>(index);
            Assert.Same(index, provider.GetRequiredService<IRetriever>());
            await index.WriteAsync(
                new ResourceVersion(new ResourceId(new TenantId("anna"), "faq"), 1), null, AsyncEnumerable.Empty<EmbeddedPassage>(),
                    TestContext.Current.CancellationToken);
        }

        Assert.Single(folder.GetFiles("*", SearchOption.AllDirectories));
        folder.Delete(recursive: true);
    }

    private sealed class SmallIndex : IPassageIndex
    {
        public Task<int> WriteAsync(
            ResourceVersion version, EmbeddingIdentity? embeddings, IAsyncEnumerable<EmbeddedPassage> passages, CancellationToken cancellationToken = default) => Task.FromResult(0);

        public Task RemoveAsync(ResourceVersion version, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public IAsyncEnumerable<ResourceVersion> ListAsync(CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<ResourceVersion>();

        public Task<RetrievalResult> RetrieveAsync(RetrievalQuery query, CancellationToken cancellationToken = default) => Task.FromResult(new RetrievalResult([]));
    }
}
