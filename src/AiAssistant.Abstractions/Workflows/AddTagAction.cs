namespace AiAssistant.Workflows;

/// <summary>Add a tag.</summary>
/// <param name="Tag">The tag.</param>
public sealed record AddTagAction(string Tag) : WorkflowAction;
