namespace AiAssistant.Workflows;

/// <summary>Send the customer a fixed message.</summary>
/// <param name="Message">The message.</param>
public sealed record SendMessageAction(LocalizedText Message) : WorkflowAction;
