using AiAssistant.Answering;
using AiAssistant.Workflows;

namespace AiAssistant.Runs;

/// <summary>
/// What follows a reply that the desk will never take: an answer gives way to the fallback, and "assistant failed" fires for it as for any other reply.
/// </summary>
internal sealed class RejectedReply(TimeLimitedDesk desk, ISettingsStore settings, ChainedEvents chain)
{
    public async Task<Run> AfterAsync(Run run, int index, ChangeEffect rejected, CancellationToken cancellationToken)
    {
        if (rejected.Role is not (ReplyRole.Answer or ReplyRole.Fallback or ReplyRole.AgentMessage))
        {
            return run;
        }

        var effects = run.Effects.Select(
            static effect => effect is RaiseEffect { Event: { Kind: TicketEventKind.AssistantFailed, Cause.IsPartial: true } partial } raise
            ? raise with { Event = partial with { Cause = partial.Cause with { Reason = UnansweredReason.InternalError, IsPartial = false } } }
            : effect).ToList();
        effects.RemoveAll(static other => other is RaiseEffect { Event.Kind: TicketEventKind.AssistantDegraded });
        if (rejected.Role == ReplyRole.Answer && EventDecider.AssistantAction(run.Decision)?.Action is UseAssistantAction action)
        {
            var tenantSettings = await settings.ReadAsync(run.Id.Tenant, cancellationToken).ConfigureAwait(false);
            var style = ReplyStyle.Of(tenantSettings, run.Snapshot?.Source ?? "", run.Outcome?.Language ?? run.Snapshot?.Language);
            var fallback = ReplyText.WithChoice(run.Event.Ticket, action.Fallback.For(style.Language), style, desk.Capabilities);
            effects.Insert(index + 1, new ChangeEffect($"{rejected.Key}-fallback", rejected.Workflow, fallback) { Role = ReplyRole.Fallback });
        }

        if (!effects.Any(static other => other is RaiseEffect { Event.Kind: TicketEventKind.AssistantFailed }))
        {
            var failed = new EffectList(run);
            chain.Raise(failed, run, TicketEventKind.AssistantFailed, UnansweredReason.InternalError);
            effects.AddRange(failed.Effects.Select(raise => raise with { Key = $"{rejected.Key}-failed" }));
        }

        return run with { Effects = effects };
    }
}
