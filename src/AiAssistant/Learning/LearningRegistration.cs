using AiAssistant.InMemory;
using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AiAssistant.Learning;

/// <summary>Registers resources and their learning. What the host registered before wins.</summary>
internal static class LearningRegistration
{
    public static IServiceCollection AddLearning(this IServiceCollection services)
    {
        services.AddOptions();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LearningOptions>, LearningOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ResourceOptions>, ResourceOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IResourceStore, InMemoryResourceStore>();
        services.TryAddSingleton<ILearningCache>(_ => new InMemoryLearningCache());
        services.TryAddSingleton<IPassageIndex>(_ => new InMemoryPassageIndex());
        services.TryAddSingleton(provider => new ResourceRows(provider.GetRequiredService<IResourceStore>()));
        services.TryAddSingleton(provider => new OfferProviders(provider.GetServices<IOfferProvider>()));
        services.TryAddSingleton(provider => new ResourceLibrary(
            provider.GetRequiredService<ResourceRows>(),
            provider.GetRequiredService<OfferProviders>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IOptions<ResourceOptions>>(),
            provider.GetServices<IRenameFollower>(),
            provider.GetService<ILoggerFactory>()?.CreateLogger<ResourceLibrary>()));
        services.TryAddSingleton(provider => new KnowledgeBaseForm(provider.GetRequiredService<ResourceLibrary>()));
        services.TryAddSingleton(provider => new OfferForm(provider.GetRequiredService<ResourceLibrary>()));
        services.TryAddSingleton(CreateWorker);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, LearningHost>());
        return services;
    }

    private static LearningWorker CreateWorker(IServiceProvider provider)
    {
        var rows = provider.GetRequiredService<ResourceRows>();
        var index = provider.GetRequiredService<IPassageIndex>();
        var time = provider.GetRequiredService<TimeProvider>();
        var options = provider.GetRequiredService<IOptions<LearningOptions>>().Value;
        var logger = (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<LearningWorker>();
        var embedder = provider.GetService<EmbeddingModel>() is { } model ? new PassageEmbedder(model) : null;
        var downloader = new OfferDownloader(provider.GetRequiredService<OfferProviders>(), time, options, logger);
        var learner = new ResourceLearner(
            downloader,
            index,
            embedder,
            time,
            options,
            concepts: provider.GetService<IPassageConcepts>(),
            readable: provider.GetService<IReadableText>(),
            paraphrases: provider.GetService<IPassageParaphrases>());
        return new LearningWorker(
            rows,
            new LearningClaims(rows, time, options),
            new LearningAttempt(learner, time, options, logger),
            new TombstoneSweeper(rows, index, provider.GetRequiredService<ILearningCache>(), time, logger),
            new VersionSweeper(rows, index, time, options, logger),
            time,
            options,
            logger);
    }
}
