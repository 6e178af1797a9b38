namespace AiAssistant.Runs;

/// <summary>Accepts events, the host's and the library's own alike: into the journal, then to whoever works and watches in this process.</summary>
internal sealed class EventAcceptance(IRunJournal journal, TicketQueue queue, RunChanges changes, TimeProvider time)
{
    /// <summary>The event's run: a new one, or the one it was accepted under before.</summary>
    public async Task<Run> AcceptAsync(TicketEvent ticketEvent, CancellationToken cancellationToken)
    {
        var run = new Run { Id = RunIds.For(ticketEvent), Event = ticketEvent, AcceptedAt = time.GetUtcNow() };
        var accepted = await journal.AcceptAsync(run, cancellationToken).ConfigureAwait(false);
        queue.Enqueue(accepted.Event.Ticket);
        changes.Publish(accepted);
        return accepted;
    }
}
