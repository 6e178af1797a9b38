using Microsoft.Extensions.AI;

namespace AiAssistant.Testing;

/// <summary>One request that a <see cref="ScriptedChatClient"/> got.</summary>
/// <param name="Messages">The messages, as they were when the request came.</param>
/// <param name="Options">The options; null when none were given.</param>
/// <param name="IsStreaming">Whether a stream of updates was asked for.</param>
public sealed record ScriptedChatRequest(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options, bool IsStreaming);
