using Microsoft.Extensions.AI;

namespace AiAssistant;

/// <summary>The chat model the host chose with <c>UseChatModel</c>. Registered only then: nothing is picked up from the container unasked.</summary>
internal sealed record ChatModel(IChatClient Client);
