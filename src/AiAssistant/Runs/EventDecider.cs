using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Runs;

/// <summary>From accepted to decided: takes the snapshot and asks the workflows.</summary>
internal sealed class EventDecider(CompiledWorkflows workflows, ISettingsStore settings, IRunJournal journal, EventSnapshotReader snapshots)
{
    public async Task<Run> DecideAsync(Run run, Ticket ticket, CancellationToken cancellationToken)
    {
        var tenantSettings = await settings.ReadAsync(ticket.Id.Tenant, cancellationToken).ConfigureAwait(false);
        var set = await workflows.GetAsync(ticket.Id.Tenant, cancellationToken).ConfigureAwait(false);
        var snapshot = snapshots.Read(run, ticket, tenantSettings);
        var decision = set.Decide(snapshot);
        if (run.Event.Kind is TicketEventKind.NewTicket or TicketEventKind.NewMessage && AssistantAction(decision) is null)
        {
            decision = await InheritAsync(run, decision, cancellationToken).ConfigureAwait(false);
        }

        return run with { State = RunState.Decided, Snapshot = snapshot, Decision = decision };
    }

    /// <summary>
    /// The assistant action that would answer a customer's message now: what a press of the button in a ticket without any run falls back on.
    /// </summary>
    public async Task<PlannedAction?> AssistantActionForMessageAsync(Run run, CancellationToken cancellationToken)
    {
        var set = await workflows.GetAsync(run.Id.Tenant, cancellationToken).ConfigureAwait(false);
        return ReplyingAction(set.Decide(run.Snapshot! with { Kind = TicketEventKind.NewTicket, IsFirstMessage = true }));
    }

    public static PlannedAction? AssistantAction(Decision? decision) =>
        decision?.Actions.FirstOrDefault(static planned => planned.Action is UseAssistantAction);

    /// <summary>The action whose messages the customer gets, even if a condition of its workflow failed.</summary>
    public static PlannedAction? ReplyingAction(Decision? decision) => AssistantAction(decision) ?? decision?.ConditionErrorAction;

    /// <summary>
    /// A run that another left its message to answers it even if its own message matches no workflow: otherwise the covered message would stay unanswered.
    /// </summary>
    private async Task<Decision> InheritAsync(Run run, Decision decision, CancellationToken cancellationToken)
    {
        PlannedAction? errored = null;
        await foreach (var other in journal.ListAsync(new RunFilter { Ticket = run.Event.Ticket }, cancellationToken).ConfigureAwait(false))
        {
            if (other.CoveredBy != run.Id)
            {
                continue;
            }

            if (AssistantAction(other.Decision) is { } action)
            {
                return decision with { Actions = [.. decision.Actions, action], ConditionErrorAction = null };
            }

            errored ??= other.Decision?.ConditionErrorAction;
        }

        return decision with { ConditionErrorAction = decision.ConditionErrorAction ?? errored };
    }
}
