using System.Text.Json.Serialization;

namespace AiAssistant.Workflows;

/// <summary>A trigger: the customer wishes to be answered by a person, said by a button or in words.</summary>
public sealed record AgentRequestedTrigger : Condition
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsTrigger => true;
}
