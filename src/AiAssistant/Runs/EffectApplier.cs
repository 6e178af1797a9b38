using AiAssistant.Tickets;

namespace AiAssistant.Runs;

/// <summary>From planned to completed: applies the next effect.</summary>
internal sealed class EffectApplier(TimeLimitedDesk desk, MessageSender sender, StatusSetter status, EventAcceptance acceptance, TimeProvider time)
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
                    ChangeEffect { Change: SendMessage } effect => sender.SendAsync(run, i, effect, cancellationToken),
                    ChangeEffect { Change: SetStatus set, Workflow: null } effect => status.SetAsync(run, i, effect, set, cancellationToken),
                    ChangeEffect effect => ChangeAsync(run, i, effect, cancellationToken),
                    NotifyEffect effect => NotifyAsync(run, i, effect, cancellationToken),
                    RaiseEffect effect => RaiseAsync(run, i, effect, cancellationToken),
                    _ => throw new InvalidOperationException($"The effect {run.Effects[i].GetType().Name} cannot be applied. Every effect needs a case here."),
                };
            }
        }

        return Task.FromResult(run with
        {
            State = RunState.Completed,
            End = run.End == RunEnd.Replied && !RunProgress.HasReplied(run) ? RunEnd.HandedOver : run.End,
            CompletedAt = time.GetUtcNow(),
        });
    }

    private async Task<Run> ChangeAsync(Run run, int index, ChangeEffect effect, CancellationToken cancellationToken)
    {
        var result = await desk.ApplyAsync(effect.Change, new ChangeContext(effect.Key), cancellationToken).ConfigureAwait(false);
        return result.Status switch
        {
            ChangeStatus.Applied or ChangeStatus.AlreadyApplied => RunTransitions.Mark(run, index, EffectState.Done),
            ChangeStatus.Conflict => throw TimeLimitedDesk.UnaskedConflict(),
            _ => RunTransitions.Mark(run, index, EffectState.Rejected, result.Reason ?? RunFaults.Rejected),
        };
    }

    private async Task<Run> NotifyAsync(Run run, int index, NotifyEffect effect, CancellationToken cancellationToken)
    {
        if (!desk.CanNotify)
        {
            return RunTransitions.Mark(run, index, EffectState.Rejected, RunFaults.NoNotifier);
        }

        await desk.NotifyAsync(effect.Notification, effect.Key, cancellationToken).ConfigureAwait(false);
        return RunTransitions.Mark(run, index, EffectState.Done);
    }

    private async Task<Run> RaiseAsync(Run run, int index, RaiseEffect effect, CancellationToken cancellationToken)
    {
        await acceptance.AcceptAsync(effect.Event, cancellationToken).ConfigureAwait(false);
        return RunTransitions.Mark(run, index, EffectState.Done);
    }
}
