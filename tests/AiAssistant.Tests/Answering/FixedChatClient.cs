using Microsoft.Extensions.AI;

namespace AiAssistant.Tests.Answering;

/// <summary>A model that says what it is told, reply after reply (the last one again and again), and remembers what it was asked.</summary>
internal sealed class FixedChatClient(params string[] replies) : IChatClient
{
    public List<string> Prompts { get; } = [];

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Prompts.Add(string.Join('\n', messages.Select(static message => message.Text)));
        return replies.Length == 0
            ? throw new HttpRequestException("no route")
            : Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, replies[Math.Min(Prompts.Count, replies.Length) - 1])));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
