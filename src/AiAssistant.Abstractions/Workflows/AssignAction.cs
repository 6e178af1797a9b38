namespace AiAssistant.Workflows;

/// <summary>Give the ticket to a person or to a team; exactly one of the two.</summary>
/// <param name="Agent">The person's id in the desk.</param>
/// <param name="Team">The team's id in the desk.</param>
public sealed record AssignAction(string? Agent = null, string? Team = null) : WorkflowAction;
