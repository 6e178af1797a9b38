using System.Globalization;

namespace AiAssistant.Workflows.Conditions;

/// <summary>Holds when all do. One that fails decides, whatever errors stand beside it.</summary>
internal sealed class AllCheck(IReadOnlyList<Check> checks) : Check
{
    public override Truth Evaluate(EventView view)
    {
        var truth = Truth.Holds;
        foreach (var check in checks)
        {
            switch (check.Evaluate(view))
            {
                case Truth.Fails:
                    return Truth.Fails;
                case Truth.Error:
                    truth = Truth.Error;
                    break;
            }
        }

        return truth;
    }

    public override Finding Explain(EventView view, string place)
    {
        var truth = Evaluate(view);
        var index = 0;
        while (checks[index].Evaluate(view) != truth)
        {
            index++;
        }

        return checks[index].Explain(view, string.Create(CultureInfo.InvariantCulture, $"{place}.of[{index}]"));
    }
}
