using AiAssistant.Tickets;

namespace AiAssistant.Runs;

/// <summary>Which runs to list. What is null does not restrict.</summary>
public sealed record RunFilter
{
    /// <summary>Only of this tenant; null lists those of all tenants, for the library's own background work.</summary>
    public TenantId? Tenant { get; init; }

    /// <summary>Only of this ticket.</summary>
    public TicketId? Ticket { get; init; }

    /// <summary>Only this run.</summary>
    public RunId? Run { get; init; }

    /// <summary>Only those in this state, such as <see cref="RunState.DeadLetter"/>.</summary>
    public RunState? State { get; init; }

    /// <summary>True: only runs neither completed nor dead letters; false: only those that are.</summary>
    public bool? Open { get; init; }
}
