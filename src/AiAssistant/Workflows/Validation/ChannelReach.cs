namespace AiAssistant.Workflows.Validation;

/// <summary>Tells whether a workflow can fire for tickets of a channel. Only conditions on the channel count; of all others nothing is known.</summary>
internal static class ChannelReach
{
    /// <param name="workflow">The workflow.</param>
    /// <param name="channel">The channel.</param>
    public static bool CanReach(Workflow workflow, string channel) =>
        workflow.Conditions.All(condition => condition.IsTrigger || Possible(condition, channel, depth: 1).CanHold);

    private static (bool CanHold, bool CanFail) Possible(Condition condition, string channel, int depth)
    {
        switch (condition)
        {
            case SourceCondition { Values: var values }:
                var holds = values.Contains(channel, StringComparer.OrdinalIgnoreCase);
                return (holds, !holds);
            case AllCondition { Of: var of } when depth < WorkflowLimits.ConditionDepth:
                var all = of.Select(inner => Possible(inner, channel, depth + 1)).ToList();
                return (all.TrueForAll(static one => one.CanHold), all.Exists(static one => one.CanFail));
            case AnyCondition { Of: var of } when depth < WorkflowLimits.ConditionDepth:
                var any = of.Select(inner => Possible(inner, channel, depth + 1)).ToList();
                return (any.Exists(static one => one.CanHold), any.TrueForAll(static one => one.CanFail));
            case NotCondition { Condition: var inner } when depth < WorkflowLimits.ConditionDepth:
                var (canHold, canFail) = Possible(inner, channel, depth + 1);
                return (canFail, canHold);
            default:
                return (true, true);
        }
    }
}
