using System.Runtime.CompilerServices;
using AiAssistant.Answering.Writing;
using AiAssistant.Tickets;
using Microsoft.Extensions.AI;

namespace AiAssistant.Answering.Clients;

/// <summary>The assistant as a chat client. Thread-safe.</summary>
internal sealed class AssistantChatClient(IAssistant assistant, AssistantScope scope, string? whenUnanswered, string? whenAgentRequested) : IChatClient
{
    private const string OutcomeName = "aiassistant.outcome";

    // The assistant reads no more of a conversation.
    private const int MaxMessages = 200;
    private static readonly ChatClientMetadata Metadata = new("aiassistant");
    private readonly AsyncLocal<bool> _isAnswering = new();

    /// <summary>Whose replies these are.</summary>
    public IAssistant Assistant => assistant;

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var outcome = await AnswerAsync(messages, cancellationToken).ConfigureAwait(false);
        var reply = new ChatMessage(ChatRole.Assistant, TextOf(outcome)) { RawRepresentation = outcome };
        return new ChatResponse(reply)
        {
            FinishReason = ChatFinishReason.Stop,
            Usage = Details(outcome.Usage),
            RawRepresentation = outcome,
            AdditionalProperties = Properties(outcome),
        };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // The text comes as a whole: it is verified as a whole.
        var response = await GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        foreach (var update in response.ToChatResponseUpdates())
        {
            update.RawRepresentation ??= response.RawRepresentation;
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? Metadata
            : serviceType == typeof(IAssistant) ? assistant
            : serviceType.IsInstanceOfType(this) ? this : null;
    }

    public void Dispose()
    {
    }

    private async Task<Outcome> AnswerAsync(IEnumerable<ChatMessage> messages, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(messages);
        if (_isAnswering.Value)
        {
            throw new InvalidOperationException(ModelCycle.Message);
        }

        _isAnswering.Value = true;
        var asked = scope with { Messages = [.. scope.Messages, .. Conversation(messages)] };
        return await assistant.AnswerAsync(asked, cancellationToken).ConfigureAwait(false);
    }

    // Instructions and tool results are not a customer's words.
    private IEnumerable<TicketMessage> Conversation(IEnumerable<ChatMessage> messages)
    {
        var before = scope.Messages.Count;
        var sentAt = scope.Messages is [.., var last] ? last.SentAt : DateTimeOffset.UnixEpoch;
        return messages.Where(static message => message.Role == ChatRole.User || message.Role == ChatRole.Assistant).TakeLast(MaxMessages)
            .Where(static message => !string.IsNullOrWhiteSpace(message.Text))
            .Select((message, i) => new TicketMessage(
                $"call-{before + i + 1}",
                message.Role == ChatRole.User ? MessageAuthor.Customer : MessageAuthor.Assistant,
                message.Text,
                message.CreatedAt ?? sentAt));
    }

    private string TextOf(Outcome outcome) =>
        outcome.Text
        ?? (outcome.Kind == OutcomeKind.AgentRequested ? whenAgentRequested ?? whenUnanswered : whenUnanswered)
        ?? Templates.UnknownShort(new ReplyStyle(outcome.Language ?? scope.FallbackLanguage) { Tone = scope.Tone });

    private static UsageDetails Details(AnswerUsage usage) =>
        new() { InputTokenCount = usage.InputTokens, OutputTokenCount = usage.OutputTokens, TotalTokenCount = usage.TotalTokens };

    private static AdditionalPropertiesDictionary Properties(Outcome outcome) => new() { [OutcomeName] = outcome };
}
