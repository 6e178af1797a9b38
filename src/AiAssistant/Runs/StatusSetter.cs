using AiAssistant.Tickets;
using Microsoft.Extensions.Options;

namespace AiAssistant.Runs;

/// <summary>
/// Sets the status on the library's own account: opens a ticket for a person, closes an answered one only while the conversation is as the answer left it.
/// </summary>
internal sealed class StatusSetter(TimeLimitedDesk desk, IRunJournal journal, IOptions<RunOptions> options)
{
    public async Task<Run> SetAsync(Run run, int index, ChangeEffect effect, SetStatus change, CancellationToken cancellationToken)
    {
        var ticket = await desk.FindAsync(change.Ticket, cancellationToken).ConfigureAwait(false);
        var isClosing = change.Status == TicketStatus.Closed;
        var objection = ticket is null ? RunFaults.TicketMissing
            : isClosing ? await ObjectionAsync(run, ticket, cancellationToken).ConfigureAwait(false)
            : null;
        if (objection is not null)
        {
            return RunTransitions.Mark(run, index, EffectState.Dropped, objection);
        }

        var revision = isClosing ? desk.RevisionToExpect(ticket!) : null;
        var result = await desk.ApplyAsync(change, new ChangeContext(effect.Key, revision), cancellationToken).ConfigureAwait(false);
        return result.Status switch
        {
            ChangeStatus.Applied or ChangeStatus.AlreadyApplied => RunTransitions.Mark(run, index, EffectState.Done),
            ChangeStatus.Conflict when revision is null => throw TimeLimitedDesk.UnaskedConflict(),
            ChangeStatus.Conflict when run.Conflicts > options.Value.MaxConflicts => RunTransitions.Mark(
                run, index, EffectState.Dropped, RunFaults.TicketChanged),
            ChangeStatus.Conflict => RunTransitions.LookAgain(run),
            _ => RunTransitions.Mark(run, index, EffectState.Rejected, result.Reason ?? RunFaults.Rejected),
        };
    }

    private async Task<string?> ObjectionAsync(Run run, Ticket ticket, CancellationToken cancellationToken)
    {
        if (!run.Effects.Any(static sent => sent is ChangeEffect { Role: ReplyRole.Answer, State: EffectState.Done }))
        {
            return RunFaults.ReplyFailed;
        }

        if (Conversation.IsWithAgent(ticket))
        {
            return RunFaults.AgentTookOver;
        }

        return Conversation.HasNewerMessage(ticket, run.LastMessageId) ? RunFaults.CustomerWroteAgain
            : await IsAgentExpectedAsync(ticket.Id, cancellationToken).ConfigureAwait(false) ? RunFaults.AgentExpected
            : null;
    }

    private async Task<bool> IsAgentExpectedAsync(TicketId ticket, CancellationToken cancellationToken)
    {
        await foreach (var other in journal.ListAsync(new RunFilter { Ticket = ticket }, cancellationToken).ConfigureAwait(false))
        {
            if (other.Event.Kind is TicketEventKind.AgentRequested or TicketEventKind.AssistantFailed)
            {
                return true;
            }
        }

        return false;
    }
}
