using AiAssistant.Tickets;

namespace AiAssistant.Testing;

/// <summary>A change that a <see cref="FakeTicketDesk"/> applied.</summary>
/// <param name="Change">The change.</param>
/// <param name="Context">Its key, and the revision it was decided on.</param>
/// <param name="At">When it was applied.</param>
public sealed record AppliedChange(TicketChange Change, ChangeContext Context, DateTimeOffset At);
