namespace AiAssistant.Workflows.Conditions;

/// <summary>Compares one field of the snapshot with what the seller asked for.</summary>
/// <param name="code">The trace's code.</param>
/// <param name="expected">What was asked for, for the trace.</param>
/// <param name="holds">The comparison.</param>
/// <param name="actual">What is there, for the trace; never contents of the customer.</param>
internal sealed class FieldCheck(string code, string expected, Func<EventView, bool> holds, Func<EventView, string> actual) : Check
{
    public override Truth Evaluate(EventView view) => holds(view) ? Truth.Holds : Truth.Fails;

    public override Finding Explain(EventView view, string place) => new(code, expected, actual(view)) { Place = place };
}
