using AiAssistant;
using AiAssistant.Answering;
using AiAssistant.Answering.Clients;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Plugs models in. Nothing is picked up from the container unasked: a chat client that the host registered for something else is not used. The models stay the host's: the library
/// does not dispose them.
/// </summary>
public static class AiAssistantModelExtensions
{
    /// <summary>Lets a chat model write the answers, from the evidence alone. Without one they are extractive.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="client">The model's client; thread-safe, as its contract says.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseChatModel(this IAiAssistantBuilder builder, IChatClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return builder.UseChatModel(_ => client);
    }

    /// <summary>Lets the chat model that is registered under a key write the answers.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="serviceKey">The key of the registered <see cref="IChatClient"/>; the host does not start while there is none.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseChatModel(this IAiAssistantBuilder builder, string serviceKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceKey);
        return builder.UseChatModel(provider => Keyed<IChatClient>(provider, serviceKey));
    }

    /// <summary>Lets a chat model write the answers.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes the client, once.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseChatModel(this IAiAssistantBuilder builder, Func<IServiceProvider, IChatClient> factory)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(factory);
        var isBeingMade = new AsyncLocal<bool>();
        builder.Services.Replace(ServiceDescriptor.Singleton(provider =>
        {
            // A factory that needs the assistant needs this model, and so itself.
            if (isBeingMade.Value)
            {
                throw new InvalidOperationException(ModelCycle.Message);
            }

            isBeingMade.Value = true;
            try
            {
                return new ChatModel(factory(provider))
                {
                    Tokens = provider.GetRequiredService<ITokenCounter>(),
                    Options = provider.GetRequiredService<IOptions<ChatModelOptions>>().Value,
                };
            }
            finally
            {
                isBeingMade.Value = false;
            }
        }));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ModelCycle>());
        return builder;
    }

    /// <summary>Counts the tokens of prompts with another counter than the built-in estimate, such as a <see cref="BytePairTokenCounter"/> with the model's vocabulary.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="counter">The counter; thread-safe.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseTokenCounter(this IAiAssistantBuilder builder, ITokenCounter counter)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(counter);
        builder.Services.Replace(ServiceDescriptor.Singleton(counter));
        return builder;
    }

    /// <summary>Embeds passages and questions with another generator than the built-in one. Resources learned with another have to be learned again.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="generator">The generator; its metadata name it.</param>
    /// <param name="dimensions">The length of its vectors; null where its metadata tell it.</param>
    /// <returns>The builder.</returns>
    /// <remarks>The host does not start while nobody tells the generator's name and the length of its vectors.</remarks>
    public static IAiAssistantBuilder UseEmbeddings(this IAiAssistantBuilder builder, IEmbeddingGenerator<string, Embedding<float>> generator, int? dimensions = null)
    {
        ArgumentNullException.ThrowIfNull(generator);
        return builder.UseEmbeddings(_ => generator, dimensions);
    }

    /// <summary>Embeds passages and questions with the generator that is registered under a key.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="serviceKey">The key of the registered generator; the host does not start while there is none.</param>
    /// <param name="dimensions">The length of its vectors; null where its metadata tell it.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseEmbeddings(this IAiAssistantBuilder builder, string serviceKey, int? dimensions = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceKey);
        return builder.UseEmbeddings(provider => Keyed<IEmbeddingGenerator<string, Embedding<float>>>(provider, serviceKey), dimensions);
    }

    /// <summary>Embeds passages and questions with another generator than the built-in one.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes the generator, once.</param>
    /// <param name="dimensions">The length of its vectors; null where its metadata tell it.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseEmbeddings(
        this IAiAssistantBuilder builder, Func<IServiceProvider, IEmbeddingGenerator<string, Embedding<float>>> factory, int? dimensions = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(factory);
        if (dimensions is { } length)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length, nameof(dimensions));
        }

        builder.Services.Replace(ServiceDescriptor.Singleton(provider => EmbeddingModel.From(factory(provider), dimensions)));
        return builder;
    }

    /// <summary>The container's own message names neither the key nor the remedy.</summary>
    private static T Keyed<T>(IServiceProvider provider, string serviceKey)
        where T : class =>
        provider.GetKeyedService<T>(serviceKey) ?? throw new InvalidOperationException(
            $"No {typeof(T).Name.Split('`')[0]} is registered under the key '{serviceKey}'. Register it with services.AddKeyedSingleton(\"{serviceKey}\", …), or pass the instance itself.");
}
