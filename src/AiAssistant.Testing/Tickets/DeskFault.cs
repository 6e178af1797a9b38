using AiAssistant.Tickets;

namespace AiAssistant.Testing;

/// <summary>Something that goes wrong, once, with a change that it matches.</summary>
internal sealed record DeskFault(DeskFaultKind Kind, Predicate<TicketChange>? When = null)
{
    public bool IsTransient { get; init; }

    public string Reason { get; init; } = "";

    public Action<TicketChange>? Before { get; init; }
}
