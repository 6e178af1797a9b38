using AiAssistant.Answering.Calling;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Paraphrasing;
using AiAssistant.Answering.Teaching;
using AiAssistant.Answering.Understanding;
using AiAssistant.InMemory;
using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Workflows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AiAssistant.Answering;

/// <summary>Registers the assistant. A host's own registrations win.</summary>
internal static class AnsweringRegistration
{
    /// <summary>Adds <see cref="IAssistant"/> and its options; the chat model is used when one is registered.</summary>
    public static IServiceCollection AddAnswering(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AnsweringOptions>, AnsweringOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ChatModelOptions>, ChatModelOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ITokenCounter>(static _ => new TokenEstimate());
        services.TryAddSingleton(static provider => new HostConcepts(provider.GetServices<ConceptFile>()));
        services.TryAddSingleton<IPassageConcepts>(static provider => new PassageConcepts(provider.GetRequiredService<HostConcepts>()));
        services.TryAddSingleton<IRedactor, PersonalDataRedactor>();
        services.TryAddSingleton<IReadableText, ReadableText>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ParaphraseOptions>, ParaphraseOptionsValidator>());
        services.TryAddSingleton(CreateParaphrases);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TeachingOptions>, TeachingOptionsValidator>());
        services.TryAddSingleton<IUsageStore, InMemoryUsageStore>();
        services.TryAddSingleton<IQuestionLog, InMemoryQuestionLog>();
        services.TryAddSingleton(static provider => new TeachingReports(
            provider.GetRequiredService<IResourceStore>(),
            provider.GetRequiredService<IPassageIndex>() as IPassageLookup,
            provider.GetRequiredService<IQuestionLog>(),
            provider.GetRequiredService<IOptions<TeachingOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IAssistant>(static provider => new Assistant(
            provider.GetRequiredService<IResourceStore>(),
            provider.GetService<IRetriever>() ?? provider.GetRequiredService<IPassageIndex>(),
            provider.GetRequiredService<EmbeddingModel>(),
            provider.GetServices<IOfferProvider>(),
            provider.GetService<ChatModel>(),
            provider.GetRequiredService<IOptions<AnsweringOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILogger<Assistant>>() ?? NullLogger<Assistant>.Instance,
            provider.GetRequiredService<HostConcepts>(),
            provider.GetServices<IAnswerCheck>(),
            provider.GetRequiredService<IRedactor>(),
            provider.GetRequiredService<IOptions<AiAssistantOptions>>().Value.EnableSensitiveData,
            provider.GetRequiredService<IUsageStore>()));
        return services;
    }

    private static IPassageParaphrases CreateParaphrases(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<ParaphraseOptions>>().Value;
        return options.Enabled && provider.GetService<ChatModel>() is { } model
            ? new PassageParaphrases(
                model,
                provider.GetRequiredService<ILearningCache>(),
                provider.GetRequiredService<IResourceStore>(),
                provider.GetRequiredService<ISettingsStore>(),
                provider.GetRequiredService<IUsageStore>(),
                provider.GetRequiredService<IRedactor>(),
                options,
                provider.GetRequiredService<IOptions<AnsweringOptions>>().Value.ModelTimeout,
                provider.GetRequiredService<TimeProvider>(),
                provider.GetService<ILogger<PassageParaphrases>>() ?? NullLogger<PassageParaphrases>.Instance)
            : new NoParaphrases();
    }
}
