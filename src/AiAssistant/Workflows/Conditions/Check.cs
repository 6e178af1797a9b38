namespace AiAssistant.Workflows.Conditions;

/// <summary>A condition made ready to be evaluated. Immutable.</summary>
internal abstract class Check
{
    public abstract Truth Evaluate(EventView view);

    /// <summary>Why <see cref="Evaluate"/> did not say that it holds. Apart from it, because most evaluations need no explanation.</summary>
    public abstract Finding Explain(EventView view, string place);
}
