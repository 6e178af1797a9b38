namespace AiAssistant.Workflows;

/// <summary>Remove a tag.</summary>
/// <param name="Tag">The tag.</param>
public sealed record RemoveTagAction(string Tag) : WorkflowAction;
