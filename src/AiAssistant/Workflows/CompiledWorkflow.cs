using System.Globalization;
using AiAssistant.Workflows.Conditions;

namespace AiAssistant.Workflows;

/// <summary>A workflow made ready to be compared with events: of its triggers one must hold, of its other conditions all.</summary>
internal sealed class CompiledWorkflow
{
    private readonly (TriggerCheck Check, string Place)[] _triggers;
    private readonly (Check Check, string Place)[] _conditions;

    public CompiledWorkflow(Workflow definition)
    {
        Definition = definition;
        AssistantAction = definition.Actions
            .Select((action, index) => new PlannedAction(definition.Id, index, action))
            .FirstOrDefault(static planned => planned.Action is UseAssistantAction);
        var placed = definition.Conditions
            .Select(static (condition, index) => (Check: ConditionCompiler.Compile(condition), Place: string.Create(CultureInfo.InvariantCulture, $"conditions[{index}]")))
            .ToList();
        _triggers = [.. placed.Where(static entry => entry.Check is TriggerCheck).Select(static entry => ((TriggerCheck)entry.Check, entry.Place))];
        _conditions = [.. placed.Where(static entry => entry.Check is not TriggerCheck)];
    }

    public Workflow Definition { get; }

    /// <summary>Its action that uses the assistant; null when it has none.</summary>
    public PlannedAction? AssistantAction { get; }

    /// <summary>Evaluates the conditions: the result, and for what does not fire the first condition that is to blame.</summary>
    public (WorkflowResult Result, Finding? Detail) Evaluate(EventView view)
    {
        if (!Array.Exists(_triggers, trigger => trigger.Check.Evaluate(view) == Truth.Holds))
        {
            return (WorkflowResult.NotMatched, ExplainTriggers(view));
        }

        (Check Check, string Place)? error = null;
        foreach (var condition in _conditions)
        {
            switch (condition.Check.Evaluate(view))
            {
                case Truth.Fails:
                    return (WorkflowResult.NotMatched, condition.Check.Explain(view, condition.Place));
                case Truth.Error:
                    error ??= condition;
                    break;
            }
        }

        return error is var (check, place) ? (WorkflowResult.Error, check.Explain(view, place)) : (WorkflowResult.Fired, null);
    }

    private Finding ExplainTriggers(EventView view) => _triggers is [var only]
        ? only.Check.Explain(view, only.Place)
        : new Finding(TraceCodes.Trigger, string.Join(", ", _triggers.Select(static trigger => trigger.Check.Describe())), TriggerCheck.Describe(view.Snapshot))
        {
            Place = "conditions",
        };
}
