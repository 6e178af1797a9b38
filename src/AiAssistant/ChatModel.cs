using AiAssistant.Answering;
using AiAssistant.Answering.Calling;
using AiAssistant.Answering.Writing;
using Microsoft.Extensions.AI;

namespace AiAssistant;

/// <summary>The chat model the host chose with <c>UseChatModel</c>, and how it is used. Registered only then: nothing is picked up from the container unasked.</summary>
internal sealed record ChatModel(IChatClient Client)
{
    /// <summary>Counts tokens as the model does, or nearly so.</summary>
    public ITokenCounter Tokens { get; init; } = new TokenEstimate();

    /// <summary>The limits.</summary>
    public ChatModelOptions Options { get; init; } = new();

    /// <summary>Makes the mark of a prompt's fences; not to be guessed.</summary>
    public Func<string> NewMark { get; init; } = Fence.RandomMark;
}
