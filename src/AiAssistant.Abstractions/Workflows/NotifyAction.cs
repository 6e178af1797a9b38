namespace AiAssistant.Workflows;

/// <summary>Tell people of the shop by e-mail.</summary>
/// <param name="To">E-mail addresses; at least one.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Body">The text, plain.</param>
public sealed record NotifyAction(IReadOnlyList<string> To, string Subject, string Body) : WorkflowAction;
