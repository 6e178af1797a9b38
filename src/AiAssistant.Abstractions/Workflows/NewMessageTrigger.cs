using System.Text.Json.Serialization;

namespace AiAssistant.Workflows;

/// <summary>A trigger: the customer wrote a message. A new ticket's first message counts as one.</summary>
public sealed record NewMessageTrigger : Condition
{
    /// <summary>Which of the customer's messages; default every one.</summary>
    public MessageOccurrence Occurrence { get; init; } = MessageOccurrence.Every;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsTrigger => true;
}
