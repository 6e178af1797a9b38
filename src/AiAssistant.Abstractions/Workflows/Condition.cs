using System.Text.Json.Serialization;

namespace AiAssistant.Workflows;

/// <summary>
/// A condition of a workflow. In JSON <c>type</c> tells which. Conditions see the ticket as it was when the event came. Triggers are conditions that stand at the top level only.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(NewTicketTrigger), "newTicket")]
[JsonDerivedType(typeof(NewMessageTrigger), "newMessage")]
[JsonDerivedType(typeof(AssistantFailedTrigger), "assistantFailed")]
[JsonDerivedType(typeof(AssistantDegradedTrigger), "assistantDegraded")]
[JsonDerivedType(typeof(AgentRequestedTrigger), "agentRequested")]
[JsonDerivedType(typeof(AllCondition), "all")]
[JsonDerivedType(typeof(AnyCondition), "any")]
[JsonDerivedType(typeof(NotCondition), "not")]
[JsonDerivedType(typeof(SourceCondition), "source")]
[JsonDerivedType(typeof(AccountCondition), "account")]
[JsonDerivedType(typeof(TextCondition), "text")]
[JsonDerivedType(typeof(LanguageCondition), "language")]
[JsonDerivedType(typeof(TagCondition), "tag")]
[JsonDerivedType(typeof(StatusCondition), "status")]
[JsonDerivedType(typeof(TimeCondition), "time")]
[JsonDerivedType(typeof(DayCondition), "day")]
[JsonDerivedType(typeof(WorkingHoursCondition), "workingHours")]
public abstract record Condition
{
    private protected Condition()
    {
    }

    /// <summary>Whether this is a trigger: it names the event that the workflow waits for.</summary>
    [JsonIgnore]
    public virtual bool IsTrigger => false;
}
