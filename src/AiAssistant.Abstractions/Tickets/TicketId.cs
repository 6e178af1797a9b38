namespace AiAssistant.Tickets;

/// <summary>The identity of a ticket.</summary>
/// <param name="Tenant">Whose ticket it is.</param>
/// <param name="Value">The desk's own id; opaque, compared ordinally.</param>
public readonly record struct TicketId(TenantId Tenant, string Value)
{
    /// <summary>The desk's own id.</summary>
    public override string ToString() => Value;
}
