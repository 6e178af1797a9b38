using AiAssistant.Tickets;

namespace AiAssistant.Answering;

/// <summary>What usage is counted for: a ticket, or a day of a tenant.</summary>
/// <param name="Tenant">Whose usage it is.</param>
/// <param name="Ticket">The desk's id of the ticket, compared ordinally; null for a day.</param>
/// <param name="Day">The day in the tenant's time zone; null for a ticket.</param>
public readonly record struct UsageKey(TenantId Tenant, string? Ticket, DateOnly? Day)
{
    /// <summary>The key of a ticket.</summary>
    /// <param name="ticket">The ticket.</param>
    public static UsageKey Of(TicketId ticket) => new(ticket.Tenant, ticket.Value, Day: null);

    /// <summary>The key of a tenant's day.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="day">The day in the tenant's time zone.</param>
    public static UsageKey Of(TenantId tenant, DateOnly day) => new(tenant, Ticket: null, day);
}
