using System.Globalization;

namespace AiAssistant.Workflows.Conditions;

/// <summary>Holds when one does. One that holds decides, whatever errors stand beside it.</summary>
internal sealed class AnyCheck(IReadOnlyList<Check> checks) : Check
{
    public override Truth Evaluate(EventView view)
    {
        var truth = Truth.Fails;
        foreach (var check in checks)
        {
            switch (check.Evaluate(view))
            {
                case Truth.Holds:
                    return Truth.Holds;
                case Truth.Error:
                    truth = Truth.Error;
                    break;
            }
        }

        return truth;
    }

    public override Finding Explain(EventView view, string place)
    {
        for (var index = 0; index < checks.Count; index++)
        {
            if (checks[index].Evaluate(view) == Truth.Error || checks.Count == 1)
            {
                return checks[index].Explain(view, string.Create(CultureInfo.InvariantCulture, $"{place}.of[{index}]"));
            }
        }

        return new Finding(TraceCodes.Any, "1", "0") { Place = place };
    }
}
