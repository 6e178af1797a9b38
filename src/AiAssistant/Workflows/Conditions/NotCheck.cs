namespace AiAssistant.Workflows.Conditions;

/// <summary>Holds when its condition fails; an error stays an error.</summary>
internal sealed class NotCheck(Check inner) : Check
{
    public override Truth Evaluate(EventView view) => inner.Evaluate(view) switch
    {
        Truth.Holds => Truth.Fails,
        Truth.Fails => Truth.Holds,
        _ => Truth.Error,
    };

    public override Finding Explain(EventView view, string place) =>
        inner.Evaluate(view) == Truth.Error ? inner.Explain(view, $"{place}.condition") : new Finding(TraceCodes.Not) { Place = place };
}
