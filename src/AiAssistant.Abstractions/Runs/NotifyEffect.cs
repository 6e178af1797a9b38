using AiAssistant.Tickets;

namespace AiAssistant.Runs;

/// <summary>Tells people of the shop by e-mail.</summary>
/// <param name="Key">The idempotency key.</param>
/// <param name="Workflow">The id of the workflow that asked for it.</param>
/// <param name="Notification">The e-mail.</param>
public sealed record NotifyEffect(string Key, string? Workflow, Notification Notification) : Effect(Key, Workflow);
