using AiAssistant.Tickets;

namespace AiAssistant.Runs;

/// <summary>Finds the run that answers another one's message too, so that a customer who writes several messages gets one reply.</summary>
internal sealed class CoveringRuns(IRunJournal journal)
{
    /// <summary>
    /// One that has replied knowing the message already, else the newest accepted run of a newer message; null when the run has to reply itself.
    /// </summary>
    public async Task<RunId?> FindAsync(Run run, Ticket ticket, CancellationToken cancellationToken)
    {
        var positions = ticket.Messages.Select(static (message, index) => (message.Id, index)).DistinctBy(static entry => entry.Id)
            .ToDictionary(StringComparer.Ordinal);
        int Position(string? messageId) => messageId is null ? -1 : positions.GetValueOrDefault(messageId, -1);

        // A message that the event names and the ticket does not show is none that a reply has taken into account.
        var own = Position(run.Event.MessageId ?? run.Snapshot?.MessageId);
        RunId? newer = null;
        await foreach (var other in journal.ListAsync(new RunFilter { Ticket = run.Event.Ticket }, cancellationToken).ConfigureAwait(false))
        {
            if (other.Id == run.Id || other.Event is not { Cause: null, Kind: TicketEventKind.NewTicket or TicketEventKind.NewMessage })
            {
                continue;
            }

            if (own >= 0 && RunProgress.HasReplied(other) && Position(other.LastMessageId) >= own)
            {
                return other.Id;
            }

            if (other.State == RunState.Accepted && other.Sequence > run.Sequence && Position(other.Event.MessageId) > own)
            {
                newer = other.Id;
            }
        }

        return newer;
    }
}
