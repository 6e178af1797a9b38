using Microsoft.Extensions.Hosting;

namespace AiAssistant.Answering.Clients;

/// <summary>Does not let a host start whose chat model is the assistant itself.</summary>
internal sealed class ModelCycle(IAssistant assistant, ChatModel? model = null) : IHostedService
{
    /// <summary>What is wrong, and how to mend it.</summary>
    public const string Message =
        "UseChatModel was given a chat client that answers with this very assistant (AsChatClient), so that it would ask itself. Pass the client of a chat model, and register the "
        + "assistant's own chat client under a key of its own.";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var own = model?.Client.GetService(typeof(AssistantChatClient)) as AssistantChatClient;
        return own is not null && ReferenceEquals(own.Assistant, assistant) ? throw new InvalidOperationException(Message) : Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
