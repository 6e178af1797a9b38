using AiAssistant.Tickets;

namespace AiAssistant.Runs;

/// <summary>The right to advance a ticket's runs.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Holder">Who holds it.</param>
/// <param name="Until">When it ends unless renewed.</param>
/// <param name="Fence">Grows each time the lease changes hands; a journal write with an older fence is refused.</param>
public sealed record TicketLease(TicketId Ticket, string Holder, DateTimeOffset Until, long Fence);
