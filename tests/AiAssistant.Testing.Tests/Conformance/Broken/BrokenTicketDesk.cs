using AiAssistant.Tickets;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

/// <summary>A desk in which some members do something else.</summary>
internal sealed class BrokenTicketDesk(FakeTicketDesk inner) : ITicketDesk
{
    public Func<FakeTicketDesk, DeskCapabilities> Claims { get; init; } = static desk => desk.Capabilities;

    public Func<FakeTicketDesk, TicketId, CancellationToken, Task<Ticket?>> Find { get; init; } = static (desk, id, token) => desk.FindAsync(id, token);

    public Func<FakeTicketDesk, TicketChange, ChangeContext, CancellationToken, Task<ChangeResult>> Apply { get; init; } =
        static (desk, change, context, token) => desk.ApplyAsync(change, context, token);

    public DeskCapabilities Capabilities => Claims(inner);

    public Task<Ticket?> FindAsync(TicketId id, CancellationToken cancellationToken = default) => Find(inner, id, cancellationToken);

    public Task<ChangeResult> ApplyAsync(TicketChange change, ChangeContext context, CancellationToken cancellationToken = default) =>
        Apply(inner, change, context, cancellationToken);
}
