using AiAssistant.Answering;
using Microsoft.Extensions.Options;

namespace AiAssistant.Runs;

/// <summary>Makes the events that a run itself raises, and ends chains that grow too long.</summary>
internal sealed class ChainedEvents(IOptions<RunOptions> options)
{
    public void Raise(EffectList effects, Run run, TicketEventKind kind, UnansweredReason? reason = null, bool isPartial = false)
    {
        var depth = (run.Event.Cause?.Depth ?? 0) + 1;
        var raised = Create(run, kind, reason, isPartial, depth);
        effects.Raise(raised, workflow: null, depth > options.Value.MaxChainDepth ? RunFaults.ChainTooDeep : null);
    }

    /// <summary>Says that the reply was plainer than it could have been.</summary>
    public void RaiseDegraded(EffectList effects, Run run, IReadOnlyList<Degradation> degradations)
    {
        var depth = (run.Event.Cause?.Depth ?? 0) + 1;
        var raised = Create(run, TicketEventKind.AssistantDegraded, reason: null, isPartial: false, depth);
        raised = raised with { Cause = raised.Cause! with { Degradations = degradations } };
        effects.Raise(raised, workflow: null, depth > options.Value.MaxChainDepth ? RunFaults.ChainTooDeep : null);
    }

    /// <summary>The event, with everything that fired along its chain.</summary>
    public static TicketEvent Create(Run run, TicketEventKind kind, UnansweredReason? reason, bool isPartial, int depth)
    {
        var fired = run.Decision!.Actions.Select(static planned => planned.WorkflowId);
        return new TicketEvent
        {
            Id = RunIds.RaisedEventId(run, kind),
            Ticket = run.Event.Ticket,
            Kind = kind,
            MessageId = run.Snapshot?.MessageId ?? run.Event.MessageId,
            Cause = new EventCause(run.Id, [.. (run.Event.Cause?.Workflows ?? []).Concat(fired).Distinct()], depth) { Reason = reason, IsPartial = isPartial },
        };
    }
}
