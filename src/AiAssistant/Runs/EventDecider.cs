using System.Collections.Concurrent;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Runs;

/// <summary>From accepted to decided: takes the snapshot and asks the workflows. Sets are compiled once per tenant and revision.</summary>
internal sealed class EventDecider(IWorkflowStore workflows, ISettingsStore settings, IRunJournal journal, EventSnapshotReader snapshots)
{
    private readonly ConcurrentDictionary<TenantId, (long Revision, CompiledWorkflowSet Set)> _compiled = new();

    public async Task<Run> DecideAsync(Run run, Ticket ticket, CancellationToken cancellationToken)
    {
        var tenantSettings = await settings.ReadAsync(ticket.Id.Tenant, cancellationToken).ConfigureAwait(false);
        var set = await CompiledAsync(ticket.Id.Tenant, cancellationToken).ConfigureAwait(false);
        var snapshot = snapshots.Read(run, ticket, tenantSettings);
        var decision = set.Decide(snapshot);
        if (run.Event.Kind is TicketEventKind.NewTicket or TicketEventKind.NewMessage && AssistantAction(decision) is null)
        {
            decision = await InheritAsync(run, decision, cancellationToken).ConfigureAwait(false);
        }

        return run with { State = RunState.Decided, Snapshot = snapshot, Decision = decision };
    }

    /// <summary>The assistant action that would answer a customer's message now: what a press of the button in a ticket without any run falls back on.</summary>
    public async Task<PlannedAction?> AssistantActionForMessageAsync(Run run, CancellationToken cancellationToken)
    {
        var set = await CompiledAsync(run.Id.Tenant, cancellationToken).ConfigureAwait(false);
        return AssistantAction(set.Decide(run.Snapshot! with { Kind = TicketEventKind.NewTicket, IsFirstMessage = true }));
    }

    public static PlannedAction? AssistantAction(Decision? decision) =>
        decision?.Actions.FirstOrDefault(static planned => planned.Action is UseAssistantAction);

    /// <summary>
    /// A run that another left its message to answers it even if its own message matches no workflow: otherwise the covered message would stay unanswered.
    /// </summary>
    private async Task<Decision> InheritAsync(Run run, Decision decision, CancellationToken cancellationToken)
    {
        await foreach (var other in journal.ListAsync(new RunFilter { Ticket = run.Event.Ticket }, cancellationToken).ConfigureAwait(false))
        {
            if (other.CoveredBy == run.Id && AssistantAction(other.Decision) is { } action)
            {
                return decision with { Actions = [.. decision.Actions, action], ConditionErrorAction = null };
            }
        }

        return decision;
    }

    private async Task<CompiledWorkflowSet> CompiledAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var revision = await workflows.GetRevisionAsync(tenant, cancellationToken).ConfigureAwait(false);
        if (_compiled.TryGetValue(tenant, out var known) && known.Revision == revision)
        {
            return known.Set;
        }

        var set = await workflows.ReadAsync(tenant, cancellationToken).ConfigureAwait(false);
        var compiled = CompiledWorkflowSet.Compile(set);
        _compiled[tenant] = (set.Revision, compiled);
        return compiled;
    }
}
