using AiAssistant.Tickets;

namespace AiAssistant.Runs;

/// <summary>Changes the ticket.</summary>
/// <param name="Key">The idempotency key.</param>
/// <param name="Workflow">The id of the workflow that asked for it.</param>
/// <param name="Change">The change.</param>
public sealed record ChangeEffect(string Key, string? Workflow, TicketChange Change) : Effect(Key, Workflow)
{
    /// <summary>What role a message plays; null for other changes.</summary>
    public ReplyRole? Role { get; init; }
}
