using AiAssistant;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
    /// <param name="serviceKey">The key of the registered <see cref="IChatClient"/>.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseChatModel(this IAiAssistantBuilder builder, string serviceKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceKey);
        return builder.UseChatModel(provider => provider.GetRequiredKeyedService<IChatClient>(serviceKey));
    }

    /// <summary>Lets a chat model write the answers.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes the client, once.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseChatModel(this IAiAssistantBuilder builder, Func<IServiceProvider, IChatClient> factory)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(factory);
        builder.Services.Replace(ServiceDescriptor.Singleton(provider => new ChatModel(factory(provider))));
        return builder;
    }

    /// <summary>Embeds passages and questions with another generator than the built-in one. Resources learned with another have to be learned again.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="generator">The generator; its metadata tell its name and the length of its vectors.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">At start: the generator's metadata do not tell the length of its vectors.</exception>
    public static IAiAssistantBuilder UseEmbeddings(this IAiAssistantBuilder builder, IEmbeddingGenerator<string, Embedding<float>> generator)
    {
        ArgumentNullException.ThrowIfNull(generator);
        return builder.UseEmbeddings(_ => generator);
    }

    /// <summary>Embeds passages and questions with the generator that is registered under a key.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="serviceKey">The key of the registered generator.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseEmbeddings(this IAiAssistantBuilder builder, string serviceKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceKey);
        return builder.UseEmbeddings(provider => provider.GetRequiredKeyedService<IEmbeddingGenerator<string, Embedding<float>>>(serviceKey));
    }

    /// <summary>Embeds passages and questions with another generator than the built-in one.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes the generator, once.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseEmbeddings(this IAiAssistantBuilder builder, Func<IServiceProvider, IEmbeddingGenerator<string, Embedding<float>>> factory)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(factory);
        builder.Services.Replace(ServiceDescriptor.Singleton(provider => EmbeddingModel.From(factory(provider))));
        return builder;
    }
}
