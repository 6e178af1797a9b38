namespace AiAssistant.Workflows;

/// <summary>Add a note that only the shop sees.</summary>
/// <param name="Text">The note.</param>
public sealed record AddNoteAction(string Text) : WorkflowAction;
