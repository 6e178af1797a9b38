using AiAssistant.Runs;

namespace AiAssistant.Testing.Conformance;

/// <summary>What a journal's cases look at again and again.</summary>
internal static class JournaledRuns
{
    public static ValueTask<List<Run>> AllAsync(IRunJournal journal, CancellationToken cancellationToken) =>
        journal.ListAsync(new RunFilter(), cancellationToken).ToListAsync(cancellationToken);

    public static async Task<Run> OneAsync(IRunJournal journal, RunId id, CancellationToken cancellationToken)
    {
        var runs = await journal.ListAsync(new RunFilter { Run = id }, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        Expect.Equal(1, runs.Count, $"runs listed with the id '{id}'");
        return runs[0];
    }

    /// <summary>Takes the lease on the sample ticket for a minute and gives its fence.</summary>
    public static async Task<long> LeaseAsync(IRunJournal journal, CancellationToken cancellationToken)
    {
        var lease = await journal.LeaseAsync(
            SampleRuns.Ticket, "holder", SampleValues.Start, SampleValues.Start.AddMinutes(1), cancellationToken).ConfigureAwait(false);
        return Expect.NotNull(lease, "a lease on a ticket that nobody holds").Fence;
    }
}
