using AiAssistant.Tickets;
using Microsoft.Extensions.Options;

namespace AiAssistant.Runs;

/// <summary>Sends one planned message. The ticket is looked at just before, and where the desk checks revisions nothing can come between.</summary>
internal sealed class MessageSender(TimeLimitedDesk desk, RejectedReply rejected, IOptions<RunOptions> options)
{
    public async Task<Run> SendAsync(Run run, int index, ChangeEffect effect, CancellationToken cancellationToken)
    {
        var ticket = await desk.FindAsync(effect.Change.Ticket, cancellationToken).ConfigureAwait(false);
        if (ticket is null)
        {
            return RunTransitions.Mark(run, index, EffectState.Dropped, RunFaults.TicketMissing);
        }

        if (Conversation.HasReply(ticket, effect.Key))
        {
            return RunTransitions.Mark(run, index, EffectState.Done);
        }

        if (Conversation.IsWithAgent(WithoutOwnAssignment(run, ticket)))
        {
            return RunTransitions.LeaveToAgent(run);
        }

        var mayLookAgain = run.Conflicts <= options.Value.MaxConflicts;
        if (mayLookAgain && effect.Role == ReplyRole.Answer && Conversation.HasNewerMessage(ticket, run.LastMessageId))
        {
            return RunTransitions.DecideAgain(run);
        }

        // A desk that does not honour keys: what was begun is marked first, so that after a crash it is looked up (above) before it is repeated.
        if (!desk.Capabilities.HasFlag(DeskCapabilities.IdempotentSend) && effect.State == EffectState.Planned)
        {
            return RunTransitions.Mark(run, index, EffectState.Attempted);
        }

        var revision = mayLookAgain ? desk.RevisionToExpect(ticket) : null;
        var result = await desk.ApplyAsync(effect.Change, new ChangeContext(effect.Key, revision), cancellationToken).ConfigureAwait(false);
        return result.Status switch
        {
            ChangeStatus.Applied or ChangeStatus.AlreadyApplied => RunTransitions.Mark(run, index, EffectState.Done),
            ChangeStatus.Conflict when revision is null => throw TimeLimitedDesk.UnaskedConflict(),
            ChangeStatus.Conflict => effect.Role == ReplyRole.Fixed ? RunTransitions.LookAgain(run) : RunTransitions.DecideAgain(run),
            _ => await rejected.AfterAsync(
                RunTransitions.Mark(run, index, EffectState.Rejected, result.Reason ?? RunFaults.Rejected), index, effect, cancellationToken)
                .ConfigureAwait(false),
        };
    }

    /// <summary>A run that gives the ticket to a person and then tells the customer so is not silenced by its own hand.</summary>
    private static Ticket WithoutOwnAssignment(Run run, Ticket ticket) =>
        ticket.Agent is not null
            && run.Effects.Any(effect => effect is ChangeEffect { Change: Assign { Agent: { } agent }, State: EffectState.Done } && agent == ticket.Agent)
            ? ticket with { Agent = null }
            : ticket;
}
