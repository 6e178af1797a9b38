using System.Globalization;

namespace AiAssistant.Workflows.Conditions;

/// <summary>Stands for what is nested beyond the limit. Saving refuses that; a store may hold it all the same, and then it must not end in silence.</summary>
internal sealed class TooDeepCheck : Check
{
    public override Truth Evaluate(EventView view) => Truth.Error;

    public override Finding Explain(EventView view, string place) =>
        new(TraceCodes.TooDeep, WorkflowLimits.ConditionDepth.ToString(CultureInfo.InvariantCulture)) { Place = place };
}
