namespace AiAssistant.Runs;

/// <summary>What others may conclude from how far a run has come.</summary>
internal static class RunProgress
{
    public static bool IsEnded(Run run) => run.State is RunState.Completed or RunState.DeadLetter;

    /// <summary>Whether the customer got the run's reply, even if something is left to do.</summary>
    public static bool HasReplied(Run run) =>
        run.End == RunEnd.Replied
            && run.Effects.Any(static effect => effect is ChangeEffect { Role: not null and not ReplyRole.Fixed, State: EffectState.Done });

    /// <summary>
    /// Whether the ticket's later runs wait for this one while it waits for its next try. An e-mail that cannot be sent or a tag that cannot be set must not
    /// keep the next message unanswered.
    /// </summary>
    public static bool HoldsUpOthers(Run run) => run.State != RunState.Planned || run.Effects.Any(static effect =>
        effect is { State: EffectState.Planned or EffectState.Attempted } and (
            RaiseEffect or ChangeEffect { Role: not null } or ChangeEffect { Workflow: null }));
}
