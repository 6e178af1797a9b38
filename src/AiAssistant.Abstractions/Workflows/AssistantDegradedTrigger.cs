using System.Text.Json.Serialization;
using AiAssistant.Answering;

namespace AiAssistant.Workflows;

/// <summary>
/// A trigger: the assistant replied, yet plainer than it could have, such as in the seller's own words because the model's budget is spent. A reply that could
/// not be given at all is <see cref="AssistantFailedTrigger"/>'s.
/// </summary>
public sealed record AssistantDegradedTrigger : Condition
{
    /// <summary>Only for these; default empty: for any.</summary>
    public IReadOnlyList<Degradation> Degradations
    {
        get;
        init => field = value ?? []; // Generated serializers set null when the property is left out.
    } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsTrigger => true;
}
