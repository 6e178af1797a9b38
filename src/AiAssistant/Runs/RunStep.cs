using AiAssistant.Tickets;
using Microsoft.Extensions.Options;

namespace AiAssistant.Runs;

/// <summary>Takes a run one step on, from whichever state it was journaled in. Every step ends in a record that is journaled before the next.</summary>
internal sealed class RunStep(
    TimeLimitedDesk desk, EventDecider decider, EffectPlanner planner, EffectApplier applier, RunRetry retry, IOptions<RunOptions> options, TimeProvider time)
{
    public async Task<Run> AdvanceAsync(Run run, CancellationToken cancellationToken)
    {
        if (run.State == RunState.Planned)
        {
            return await applier.ApplyNextAsync(run, cancellationToken).ConfigureAwait(false);
        }

        var ticket = await desk.FindAsync(run.Event.Ticket, cancellationToken).ConfigureAwait(false);
        if (MayStillAppear(run) && Missing(run, ticket) is { } missing)
        {
            return retry.After(run, missing);
        }

        if (ticket is null)
        {
            var fault = new Finding(RunFaults.TicketMissing, run.Event.Ticket.Value);
            return run with { State = RunState.Completed, Fault = fault, CompletedAt = time.GetUtcNow() };
        }

        return run.State switch
        {
            RunState.Accepted => await decider.DecideAsync(run, ticket, cancellationToken).ConfigureAwait(false),
            RunState.Decided => await planner.PlanAsync(run, ticket, cancellationToken).ConfigureAwait(false),
            _ => throw new InvalidOperationException($"A run in the state {run.State} has nothing left to do."),
        };
    }

    /// <summary>A desk often tells of a message before its own reads show it: such a message must not pass for one that is answered or gone.</summary>
    private bool MayStillAppear(Run run) =>
        run is { State: RunState.Accepted, Event.Cause: null, Conflicts: 0 } && time.GetUtcNow() < run.AcceptedAt + options.Value.Deadline;

    private static Finding? Missing(Run run, Ticket? ticket) =>
        ticket is null ? new Finding(RunFaults.TicketMissing, run.Event.Ticket.Value)
        : run.Event is { Kind: TicketEventKind.NewTicket or TicketEventKind.NewMessage, MessageId: { } id } && ticket.Messages.All(message => message.Id != id)
            ? new Finding(RunFaults.MessageMissing, id)
        : null;
}
