using AiAssistant.Answering;
using AiAssistant.Tickets;
using AiAssistant.Workflows;
using Microsoft.Extensions.Options;

namespace AiAssistant.Runs;

/// <summary>From planned to completed: applies the next effect. The ticket is looked at just before each message.</summary>
internal sealed class EffectApplier(
    TimeLimitedDesk desk, IRunJournal journal, ISettingsStore settings, ChainedEvents chain, TicketQueue queue, IOptions<RunOptions> options, TimeProvider time)
{
    /// <summary>Applies one effect, or completes the run when none is left. What it returns is to be journaled before the next call.</summary>
    public Task<Run> ApplyNextAsync(Run run, CancellationToken cancellationToken)
    {
        for (var i = 0; i < run.Effects.Count; i++)
        {
            if (run.Effects[i].State is EffectState.Planned or EffectState.Attempted)
            {
                return run.Effects[i] switch
                {
                    ChangeEffect { Change: SendMessage message } effect => SendAsync(run, i, effect, message, cancellationToken),
                    ChangeEffect { Change: SetStatus, Workflow: null } effect => SetOwnStatusAsync(run, i, effect, cancellationToken),
                    ChangeEffect effect => ChangeAsync(run, i, effect, expectedRevision: null, cancellationToken),
                    NotifyEffect effect => NotifyAsync(run, i, effect, cancellationToken),
                    RaiseEffect effect => RaiseAsync(run, i, effect, cancellationToken),
                    _ => throw new InvalidOperationException($"The effect {run.Effects[i].GetType().Name} cannot be applied. Every effect needs a case here."),
                };
            }
        }

        return Task.FromResult(Complete(run));
    }

    private Run Complete(Run run)
    {
        var replied = run.Effects.Any(static effect => effect is ChangeEffect { Role: not null, State: EffectState.Done });
        return run with
        {
            State = RunState.Completed,
            End = run.End == RunEnd.Replied && !replied ? RunEnd.HandedOver : run.End,
            CompletedAt = time.GetUtcNow(),
        };
    }

    private async Task<Run> SendAsync(Run run, int index, ChangeEffect effect, SendMessage message, CancellationToken cancellationToken)
    {
        var ticket = await desk.FindAsync(message.Ticket, cancellationToken).ConfigureAwait(false);
        if (ticket is null)
        {
            return With(run, index, EffectState.Dropped, RunFaults.TicketMissing);
        }

        if (Conversation.HasReply(ticket, effect.Key))
        {
            return With(run, index, EffectState.Done);
        }

        if (Conversation.IsWithAgent(ticket))
        {
            return LeaveToAgent(run);
        }

        var mayDecideAgain = run.Conflicts <= options.Value.MaxConflicts && effect.Role != ReplyRole.Fixed;
        if (mayDecideAgain && effect.Role == ReplyRole.Answer && Conversation.HasNewerMessage(ticket, run.LastMessageId))
        {
            return DecideAgain(run);
        }

        // A desk that does not honour keys: what was begun is marked first, so that after a crash it is looked up (above) before it is repeated.
        if (!desk.Capabilities.HasFlag(DeskCapabilities.IdempotentSend) && effect.State == EffectState.Planned)
        {
            return With(run, index, EffectState.Attempted);
        }

        var revision = mayDecideAgain && desk.Capabilities.HasFlag(DeskCapabilities.RevisionCheck) && ticket.Revision.Length > 0 ? ticket.Revision : null;
        return await ChangeAsync(run, index, effect, revision, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closing an answered ticket, or opening one for a person: only while the conversation is as it was.</summary>
    private async Task<Run> SetOwnStatusAsync(Run run, int index, ChangeEffect effect, CancellationToken cancellationToken)
    {
        var isClosing = effect.Change is SetStatus { Status: var status } && status == TicketStatus.Closed;
        if (isClosing && !run.Effects.Any(static sent => sent is ChangeEffect { Role: ReplyRole.Answer, State: EffectState.Done }))
        {
            return With(run, index, EffectState.Dropped, RunFaults.ReplyFailed);
        }

        var ticket = await desk.FindAsync(effect.Change.Ticket, cancellationToken).ConfigureAwait(false);
        var reason = ticket is null ? RunFaults.TicketMissing
            : isClosing && Conversation.IsWithAgent(ticket) ? RunFaults.AgentTookOver
            : isClosing && Conversation.HasNewerMessage(ticket, run.LastMessageId) ? RunFaults.CustomerWroteAgain
            : null;
        return reason is not null
            ? With(run, index, EffectState.Dropped, reason)
            : await ChangeAsync(run, index, effect, expectedRevision: null, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Run> ChangeAsync(Run run, int index, ChangeEffect effect, string? expectedRevision, CancellationToken cancellationToken)
    {
        var result = await desk.ApplyAsync(effect.Change, new ChangeContext(effect.Key, expectedRevision), cancellationToken).ConfigureAwait(false);
        return result.Status switch
        {
            ChangeStatus.Applied or ChangeStatus.AlreadyApplied => With(run, index, EffectState.Done),
            ChangeStatus.Conflict when expectedRevision is not null => DecideAgain(run),
            ChangeStatus.Conflict => throw new AiAssistantException("The desk answered Conflict to a change without an expected revision. Answer Conflict only when ExpectedRevision is set.")
            {
                IsTransient = true,
                Operation = "apply",
                Provider = "desk",
            },
            _ => await RejectedAsync(run, index, effect, result.Reason, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>An answer that the desk will never take gives way to the fallback; "assistant failed" fires for it and for any other reply that cannot be sent.</summary>
    private async Task<Run> RejectedAsync(Run run, int index, ChangeEffect effect, string? reason, CancellationToken cancellationToken)
    {
        var rejected = With(run, index, EffectState.Rejected, reason ?? RunFaults.Rejected);
        if (effect.Role is not (ReplyRole.Answer or ReplyRole.Fallback or ReplyRole.AgentMessage))
        {
            return rejected;
        }

        var effects = rejected.Effects.ToList();
        if (effect.Role == ReplyRole.Answer && EventDecider.AssistantAction(run.Decision)?.Action is UseAssistantAction action)
        {
            var tenantSettings = await settings.ReadAsync(run.Id.Tenant, cancellationToken).ConfigureAwait(false);
            var language = run.Outcome?.Language ?? run.Snapshot?.Language ?? tenantSettings.Language;
            var fallback = ReplyText.WithChoice(run.Event.Ticket, action.Fallback.For(language), language, desk.Capabilities);
            effects.Insert(index + 1, new ChangeEffect($"{effect.Key}-fallback", effect.Workflow, fallback) { Role = ReplyRole.Fallback });
        }

        if (!effects.Any(static other => other is RaiseEffect { Event.Kind: TicketEventKind.AssistantFailed }))
        {
            var failed = new EffectList(run);
            chain.Raise(failed, run, TicketEventKind.AssistantFailed, UnansweredReason.InternalError);
            effects.AddRange(failed.Effects.Select(raise => raise with { Key = $"{effect.Key}-failed" }));
        }

        return rejected with { Effects = effects };
    }

    private async Task<Run> NotifyAsync(Run run, int index, NotifyEffect effect, CancellationToken cancellationToken)
    {
        if (!desk.CanNotify)
        {
            return With(run, index, EffectState.Rejected, RunFaults.NoNotifier);
        }

        await desk.NotifyAsync(effect.Notification, effect.Key, cancellationToken).ConfigureAwait(false);
        return With(run, index, EffectState.Done);
    }

    private async Task<Run> RaiseAsync(Run run, int index, RaiseEffect effect, CancellationToken cancellationToken)
    {
        await journal.AcceptAsync(new Run { Id = RunIds.For(effect.Event), Event = effect.Event, AcceptedAt = time.GetUtcNow() }, cancellationToken).ConfigureAwait(false);
        queue.Enqueue(effect.Event.Ticket);
        return With(run, index, EffectState.Done);
    }

    /// <summary>A person was faster: nothing more is said, nothing is closed, nobody is alarmed; the seller's own tags and notes are still made.</summary>
    private static Run LeaveToAgent(Run run)
    {
        var effects = run.Effects.Select(static effect => effect switch
        {
            { State: not (EffectState.Planned or EffectState.Attempted) } => effect,
            ChangeEffect { Role: not null } or ChangeEffect { Change: SetStatus, Workflow: null } or RaiseEffect =>
                effect with { State = EffectState.Dropped, Reason = RunFaults.AgentTookOver },
            _ => effect,
        }).ToList();
        effects.Add(new ChangeEffect(RunIds.EffectKey(run, effects.Count), null, new AddNote(run.Event.Ticket, RunNotes.LeftToAgent)));
        return run with { Effects = effects, End = run.End is null ? null : RunEnd.LeftToAgent };
    }

    private static Run DecideAgain(Run run) => run with
    {
        State = RunState.Accepted,
        Conflicts = run.Conflicts + 1,
        Snapshot = null,
        Decision = null,
        Outcome = null,
        Effects = [],
        End = null,
        CoveredBy = null,
        LastMessageId = null,
    };

    private static Run With(Run run, int index, EffectState state, string? reason = null)
    {
        var effects = run.Effects.ToArray();
        effects[index] = effects[index] with { State = state, Reason = reason };
        return run with { Effects = effects };
    }
}
