using System.Text.Json.Serialization;

namespace AiAssistant.Workflows;

/// <summary>A trigger: a ticket was created.</summary>
public sealed record NewTicketTrigger : Condition
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsTrigger => true;
}
