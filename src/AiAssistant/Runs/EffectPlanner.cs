using AiAssistant.Answering;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Runs;

/// <summary>From decided to planned: every effect with its full content. The reply comes first, so that a ticket that changed is noticed before anything was done.</summary>
internal sealed class EffectPlanner(ReplyPlanner replies, EventDecider decider, ISettingsStore settings, IRunJournal journal)
{
    public async Task<Run> PlanAsync(Run run, Ticket ticket, CancellationToken cancellationToken)
    {
        var tenantSettings = await settings.ReadAsync(ticket.Id.Tenant, cancellationToken).ConfigureAwait(false);
        var effects = new EffectList(run);
        var decision = run.Decision!;
        var assistant = EventDecider.AssistantAction(decision);
        var planned = run;
        if (run.Event.Kind is TicketEventKind.NewTicket or TicketEventKind.NewMessage)
        {
            if (assistant is not null)
            {
                planned = await replies.ReplyAsync(run, effects, ticket, tenantSettings, assistant, refusal: null, cancellationToken).ConfigureAwait(false);
            }
            else if (decision.ConditionErrorAction is { } errored)
            {
                planned = await replies.ReplyAsync(run, effects, ticket, tenantSettings, errored, UnansweredReason.ConditionError, cancellationToken).ConfigureAwait(false);
            }
        }
        else if (run.Event is { Kind: TicketEventKind.AgentRequested, Cause: null })
        {
            assistant = await LatestAssistantActionAsync(run, cancellationToken).ConfigureAwait(false);
            planned = ReplyPlanner.HandOver(run, effects, ticket, tenantSettings, assistant);
        }

        var language = run.Snapshot!.Language ?? tenantSettings.Language;
        var silence = planned.End switch
        {
            RunEnd.LeftToAgent => RunFaults.AgentTookOver,
            null => Conversation.IsWithAgent(ticket) ? RunFaults.AgentTookOver : null,
            _ => RunFaults.AssistantReplies,
        };
        foreach (var action in decision.Actions.Where(static action => action.Action is not UseAssistantAction))
        {
            ActionEffects.Add(effects, action, run, language, silence);
        }

        return planned with { State = RunState.Planned, Effects = effects.Effects };
    }

    private async Task<PlannedAction?> LatestAssistantActionAsync(Run run, CancellationToken cancellationToken)
    {
        PlannedAction? latest = null;
        await foreach (var earlier in journal.ListAsync(new RunFilter { Ticket = run.Event.Ticket }, cancellationToken).ConfigureAwait(false))
        {
            latest = EventDecider.AssistantAction(earlier.Decision) ?? latest;
        }

        return latest ?? await decider.AssistantActionForMessageAsync(run, cancellationToken).ConfigureAwait(false);
    }
}
