using System.Diagnostics.CodeAnalysis;
using AiAssistant;
using AiAssistant.Answering;
using AiAssistant.Diagnostics;
using AiAssistant.Learning;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Runs;
using AiAssistant.Workflows;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the assistant to a host.</summary>
public static class AiAssistantServiceCollectionExtensions
{
    /// <summary>
    /// Registers the assistant: <see cref="ResourceLibrary"/> with its forms <see cref="KnowledgeBaseForm"/> and <see cref="OfferForm"/>,
    /// <see cref="WorkflowLibrary"/>, <see cref="AssistantSettings"/>, <see cref="IAssistant"/>, <see cref="TicketEvents"/> and <see cref="RunLog"/>, with
    /// stores in memory and background workers for learning and for runs. All are singletons. What the host has registered before is kept; a ticket desk is the
    /// one part without which the host does not start (<c>UseTicketDesk</c>).
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Changes the options; null keeps the defaults.</param>
    /// <returns>A builder to plug parts in.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddAiAssistant(options => options.Runs.Deadline = TimeSpan.FromMinutes(1))
    ///     .UseTicketDesk&lt;MyTicketDesk&gt;()
    ///     .AddOfferProvider&lt;MyShop&gt;();
    /// </code>
    /// </example>
    public static IAiAssistantBuilder AddAiAssistant(this IServiceCollection services, Action<AiAssistantOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAdd(ServiceDescriptor.Singleton(typeof(ILogger<>), typeof(OptionalLogger<>)));
        var options = services.AddOptions<AiAssistantOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AiAssistantOptions>, AiAssistantOptionsValidator>());
        AddRoomOptions(services, static all => all.Resources);
        AddRoomOptions(services, static all => all.Learning);
        AddRoomOptions(services, static all => all.Answering);
        AddRoomOptions(services, static all => all.ChatModel);
        AddRoomOptions(services, static all => all.Paraphrases);
        AddRoomOptions(services, static all => all.Teaching);
        AddRoomOptions(services, static all => all.Runs);

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static _ => EmbeddingModel.From(new SubwordEmbeddingGenerator()));
        services.TryAddSingleton<IPassageIndex>(static _ => new InMemoryPassageIndex());
        services.TryAddSingleton<IRetriever>(static provider => provider.GetRequiredService<IPassageIndex>());
        services.AddLearning().AddWorkflows().AddAnswering().AddRuns();
        return new AiAssistantBuilder(services);
    }

    private static void AddRoomOptions<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        IServiceCollection services, Func<AiAssistantOptions, T> room)
        where T : class =>
        services.TryAddSingleton(provider => Options.Options.Create(room(provider.GetRequiredService<IOptions<AiAssistantOptions>>().Value)));
}
