using AiAssistant.Runs;

namespace AiAssistant.InMemory;

/// <summary>The runs of one ticket and the lease on it. Guarded by the journal's lock.</summary>
internal sealed class TicketRuns
{
    public List<RunId> All { get; } = [];

    /// <summary>Those not at their end, by sequence.</summary>
    public SortedDictionary<long, RunId> Open { get; } = [];

    public TicketLease? Lease { get; set; }
}
