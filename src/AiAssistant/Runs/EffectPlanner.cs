using AiAssistant.Answering;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Runs;

/// <summary>
/// From decided to planned: every effect with its full content. The reply comes first, so that a ticket that changed is noticed before anything was done.
/// </summary>
internal sealed class EffectPlanner(ReplyPlanner replies, EventDecider decider, ISettingsStore settings, IRunJournal journal, TimeProvider time)
{
    public async Task<Run> PlanAsync(Run run, Ticket ticket, CancellationToken cancellationToken)
    {
        var tenantSettings = await settings.ReadAsync(ticket.Id.Tenant, cancellationToken).ConfigureAwait(false);
        var effects = new EffectList(run);
        var planned = await PlanReplyAsync(run, effects, ticket, tenantSettings, cancellationToken).ConfigureAwait(false);
        var style = ReplyStyle.Of(tenantSettings, ticket.Source, run.Snapshot!.Language);
        var silence = Silence(planned, ticket, tenantSettings);
        foreach (var action in run.Decision!.Actions.Where(static action => action.Action is not UseAssistantAction))
        {
            ActionEffects.Add(effects, action, run, style, silence);
        }

        return planned with { State = RunState.Planned, Effects = effects.Effects };
    }

    private async Task<Run> PlanReplyAsync(Run run, EffectList effects, Ticket ticket, TenantSettings tenantSettings, CancellationToken cancellationToken)
    {
        if (run.Event.Kind is TicketEventKind.NewTicket or TicketEventKind.NewMessage)
        {
            var assistant = EventDecider.AssistantAction(run.Decision);
            UnansweredReason? refusal = assistant is null ? UnansweredReason.ConditionError : null;
            return (assistant ?? run.Decision!.ConditionErrorAction) is { } action
                ? await replies.ReplyAsync(run, effects, ticket, tenantSettings, action, refusal, cancellationToken).ConfigureAwait(false)
                : run;
        }

        return run.Event is { Kind: TicketEventKind.AgentRequested, Cause: null }
            ? replies.HandOver(run, effects, ticket, tenantSettings, await LatestReplyingActionAsync(run, cancellationToken).ConfigureAwait(false))
            : run;
    }

    /// <summary>
    /// Why fixed messages of workflows are not sent; null when they are. One reply to a message is enough; what a seller has said when the assistant failed or
    /// a person was asked for is said.
    /// </summary>
    private string? Silence(Run planned, Ticket ticket, TenantSettings tenantSettings) =>
        Conversation.IsWithAgent(ticket) ? RunFaults.AgentTookOver
        : Conversation.IsRateLimited(ticket, tenantSettings.MaxRepliesPerHour, time.GetUtcNow()) ? RunFaults.RateLimited
        : planned.End is not null && planned.Event.Kind != TicketEventKind.AgentRequested ? RunFaults.AssistantReplies
        : null;

    private async Task<PlannedAction?> LatestReplyingActionAsync(Run run, CancellationToken cancellationToken)
    {
        PlannedAction? latest = null;
        await foreach (var earlier in journal.ListAsync(new RunFilter { Ticket = run.Event.Ticket }, cancellationToken).ConfigureAwait(false))
        {
            latest = EventDecider.ReplyingAction(earlier.Decision) ?? latest;
        }

        return latest ?? await decider.AssistantActionForMessageAsync(run, cancellationToken).ConfigureAwait(false);
    }
}
