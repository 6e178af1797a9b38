namespace AiAssistant.Workflows;

/// <summary>An action that a fired workflow asks for.</summary>
/// <param name="WorkflowId">The workflow.</param>
/// <param name="Index">The action's place in the workflow, from 0.</param>
/// <param name="Action">The action.</param>
public sealed record PlannedAction(string WorkflowId, int Index, WorkflowAction Action);
