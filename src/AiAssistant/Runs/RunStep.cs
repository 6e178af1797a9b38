namespace AiAssistant.Runs;

/// <summary>Takes a run one step on, from whichever state it was journaled in. Every step ends in a record that is journaled before the next.</summary>
internal sealed class RunStep(TimeLimitedDesk desk, EventDecider decider, EffectPlanner planner, EffectApplier applier, TimeProvider time)
{
    public async Task<Run> AdvanceAsync(Run run, CancellationToken cancellationToken)
    {
        if (run.State == RunState.Planned)
        {
            return await applier.ApplyNextAsync(run, cancellationToken).ConfigureAwait(false);
        }

        if (await desk.FindAsync(run.Event.Ticket, cancellationToken).ConfigureAwait(false) is not { } ticket)
        {
            return run with { State = RunState.Completed, Fault = new Finding(RunFaults.TicketMissing, run.Event.Ticket.Value), CompletedAt = time.GetUtcNow() };
        }

        return run.State switch
        {
            RunState.Accepted => await decider.DecideAsync(run, ticket, cancellationToken).ConfigureAwait(false),
            RunState.Decided => await planner.PlanAsync(run, ticket, cancellationToken).ConfigureAwait(false),
            _ => throw new InvalidOperationException($"A run in the state {run.State} has nothing left to do."),
        };
    }
}
