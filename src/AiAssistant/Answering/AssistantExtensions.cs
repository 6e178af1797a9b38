using AiAssistant.Answering.Clients;
using AiAssistant.Answering.Streaming;
using Microsoft.Extensions.AI;

namespace AiAssistant.Answering;

/// <summary>Other ways to use an <see cref="IAssistant"/>: as a stream of updates, as a chat client, as a function of a host's own agent.</summary>
public static class AssistantExtensions
{
    /// <summary>Tries to answer, and tells what it does.</summary>
    /// <param name="assistant">The assistant; one that is no <see cref="IStreamingAssistant"/> tells only the end.</param>
    /// <param name="scope">What may be looked at.</param>
    /// <param name="cancellationToken">Cancels the attempt; so does leaving the enumeration.</param>
    /// <returns>The updates in the order that <see cref="AnswerUpdate"/> promises; the last is always an <see cref="OutcomeUpdate"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="assistant"/> or <paramref name="scope"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The attempt was cancelled by <paramref name="cancellationToken"/>.</exception>
    public static IAsyncEnumerable<AnswerUpdate> StreamAsync(this IAssistant assistant, AssistantScope scope, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assistant);
        ArgumentNullException.ThrowIfNull(scope);
        return assistant is IStreamingAssistant streaming
            ? streaming.StreamAsync(scope, cancellationToken)
            : AnswerStream.Of((_, stop) => assistant.AnswerAsync(scope, stop), cancellationToken);
    }

    /// <summary>A chat client whose replies are the assistant's: from the scope's resources, with evidence or not at all.</summary>
    /// <param name="assistant">The assistant.</param>
    /// <param name="scope">What may be looked at. Its messages come before those of each call, and nothing in a call can change it.</param>
    /// <param name="whenUnanswered">The reply when nothing can be answered; null: a sentence in the customer's language that says so.</param>
    /// <param name="whenAgentRequested">The reply when the customer wishes for a person; null: as <paramref name="whenUnanswered"/>.</param>
    /// <returns>
    /// A client; disposing it does nothing. User messages of a call are the customer's, assistant messages its replies; all others are left out. The
    /// <see cref="Outcome"/> is the response's <see cref="ChatResponse.RawRepresentation"/>, and in its additional properties under
    /// <c>aiassistant.outcome</c>. Never register it unkeyed: <c>UseChatModel</c> with it is a cycle, which is refused.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="assistant"/> or <paramref name="scope"/> is null.</exception>
    public static IChatClient AsChatClient(this IAssistant assistant, AssistantScope scope, string? whenUnanswered = null, string? whenAgentRequested = null)
    {
        ArgumentNullException.ThrowIfNull(assistant);
        ArgumentNullException.ThrowIfNull(scope);
        return new AssistantChatClient(assistant, scope, whenUnanswered, whenAgentRequested);
    }

    /// <summary>A function for a host's own agent: searches the scope's resources and gives passages with their citations.</summary>
    /// <param name="assistant">The assistant, an <see cref="IEvidenceSearch"/> as the built-in one is.</param>
    /// <param name="scope">The tenant and the resources; no argument of a call can change them.</param>
    /// <returns>
    /// A function named <c>search_shop</c> with the arguments <c>query</c> (at most 500 characters are read) and <c>count</c> (1 to 10, default 5). What it returns is what sellers and
    /// shops wrote: data, not instructions.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="assistant"/> or <paramref name="scope"/> is null.</exception>
    /// <exception cref="ArgumentException">The assistant cannot search.</exception>
    public static AIFunction AsSearchFunction(this IAssistant assistant, AssistantScope scope)
    {
        ArgumentNullException.ThrowIfNull(assistant);
        ArgumentNullException.ThrowIfNull(scope);
        return assistant is IEvidenceSearch search
            ? new SearchFunction(search, scope)
            : throw new ArgumentException($"{assistant.GetType().Name} is no {nameof(IEvidenceSearch)}. Implement it, or pass the built-in assistant.", nameof(assistant));
    }
}
