using System.Text.Json.Serialization;
using AiAssistant.Answering;

namespace AiAssistant.Workflows;

/// <summary>A trigger: the assistant could not help, in whole or in part. A customer's wish for a person is not a failure.</summary>
public sealed record AssistantFailedTrigger : Condition
{
    /// <summary>Only for these reasons; default empty: for any.</summary>
    public IReadOnlyList<UnansweredReason> Reasons
    {
        get;
        init => field = value ?? []; // Generated serializers set null when the property is left out.
    } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsTrigger => true;
}
