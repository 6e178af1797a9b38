using AiAssistant.Tickets;

namespace AiAssistant.Testing.Conformance;

/// <summary>
/// What every <see cref="ITicketDesk"/> must get right: tenants apart, each change applied and seen, own messages given back with their key, and what its
/// <see cref="ITicketDesk.Capabilities"/> claim.
/// </summary>
/// <remarks>Cases about a capability pass a desk that does not claim it.</remarks>
public static class TicketDeskConformance
{
    /// <summary>Lists the cases.</summary>
    /// <param name="createAsync">Makes a fixture with a desk without tickets; called once a case.</param>
    public static IReadOnlyList<ConformanceCase> Cases(Func<CancellationToken, Task<TicketDeskFixture>> createAsync)
    {
        ArgumentNullException.ThrowIfNull(createAsync);
        return new CaseList<TicketDeskFixture>(createAsync)
            .AddRange(DeskReading.AddTo)
            .AddRange(DeskMessages.AddTo)
            .AddRange(DeskChanges.AddTo)
            .AddRange(DeskKeys.AddTo)
            .AddRange(DeskRevisions.AddTo)
            .Cases;
    }
}
