using AiAssistant.Tickets;

namespace AiAssistant.Runs;

/// <summary>The records that follow a planned one.</summary>
internal static class RunTransitions
{
    /// <summary>One effect has come further.</summary>
    public static Run Mark(Run run, int index, EffectState state, string? reason = null)
    {
        var effects = run.Effects.ToArray();
        effects[index] = effects[index] with { State = state, Reason = reason };
        return run with { Effects = effects };
    }

    /// <summary>The ticket changed under an effect that is right all the same, if the next look says so.</summary>
    public static Run LookAgain(Run run) => run with { Conflicts = run.Conflicts + 1 };

    /// <summary>The ticket changed before anything was said: back to the event.</summary>
    public static Run DecideAgain(Run run) => run with
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

    /// <summary>A person was faster: nothing more is said, nothing is closed, nobody is alarmed; the seller's own tags and notes are still made.</summary>
    public static Run LeaveToAgent(Run run)
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
}
