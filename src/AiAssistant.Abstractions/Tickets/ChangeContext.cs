namespace AiAssistant.Tickets;

/// <summary>With which care a change is to be applied.</summary>
/// <param name="IdempotencyKey">Names this change: the same key again is the same change, whatever happened in between. At most 128 characters, ASCII.</param>
/// <param name="ExpectedRevision">The ticket's revision on which the change was decided; null when the change is right whatever the ticket says now.</param>
public sealed record ChangeContext(string IdempotencyKey, string? ExpectedRevision = null);
