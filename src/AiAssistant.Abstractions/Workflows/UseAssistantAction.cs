namespace AiAssistant.Workflows;

/// <summary>Let the assistant answer the customer. All three parts are mandatory.</summary>
/// <param name="Resources">The resources that the assistant uses for this action; at least one, each usable when the workflow is saved.</param>
/// <param name="Fallback">The message sent when the assistant cannot answer.</param>
/// <param name="AgentMessage">The message sent when the customer chooses to contact an agent.</param>
public sealed record UseAssistantAction(IReadOnlyList<ResourceReference> Resources, LocalizedText Fallback, LocalizedText AgentMessage) : WorkflowAction;
