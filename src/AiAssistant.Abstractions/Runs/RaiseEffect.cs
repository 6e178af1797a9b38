namespace AiAssistant.Runs;

/// <summary>Raises a further event, which gets a run of its own.</summary>
/// <param name="Key">The idempotency key.</param>
/// <param name="Workflow">The id of the workflow that asked for it.</param>
/// <param name="Event">The event.</param>
public sealed record RaiseEffect(string Key, string? Workflow, TicketEvent Event) : Effect(Key, Workflow);
