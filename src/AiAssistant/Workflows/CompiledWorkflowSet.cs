using AiAssistant.Runs;
using AiAssistant.Workflows.Conditions;

namespace AiAssistant.Workflows;

/// <summary>All workflows of a tenant, ready to decide. Immutable; may be used at once from any thread.</summary>
internal sealed class CompiledWorkflowSet
{
    private readonly CompiledWorkflow[] _workflows;

    private CompiledWorkflowSet(long revision, CompiledWorkflow[] workflows)
    {
        Revision = revision;
        _workflows = workflows;
    }

    /// <summary>The revision of the set that was compiled.</summary>
    public long Revision { get; }

    public static CompiledWorkflowSet Compile(WorkflowSet set) => new(set.Revision, [.. InOrder(set.Workflows).Select(static workflow => new CompiledWorkflow(workflow))]);

    /// <summary>The order in which workflows are looked at; total, so that the same set always decides the same.</summary>
    public static IEnumerable<Workflow> InOrder(IEnumerable<Workflow> workflows) => workflows
        .OrderBy(static workflow => workflow.Order)
        .ThenBy(static workflow => workflow.Name, StringComparer.OrdinalIgnoreCase)
        .ThenBy(static workflow => workflow.Id, StringComparer.Ordinal);

    /// <summary>Compares one event with every workflow. Pure: the same snapshot gives the same decision.</summary>
    public Decision Decide(EventSnapshot snapshot)
    {
        var view = new EventView(snapshot);
        var plan = new ActionPlan(snapshot.Kind);
        var trace = new List<WorkflowTrace>(_workflows.Length);
        Workflow? stopper = null;
        PlannedAction? errored = null;
        foreach (var workflow in _workflows)
        {
            var definition = workflow.Definition;
            (WorkflowResult result, Finding? detail) = SkipReason(definition, snapshot, stopper) is { } skipped ? (WorkflowResult.Skipped, skipped) : workflow.Evaluate(view);
            if (result == WorkflowResult.Fired)
            {
                detail = plan.Add(definition);
                stopper = definition.StopProcessing ? definition : null;
            }

            if (result == WorkflowResult.Error && ActionPlan.AssistantAnswers(snapshot.Kind))
            {
                errored ??= workflow.AssistantAction;
            }

            trace.Add(new WorkflowTrace(definition.Id, definition.Name, result, detail));
        }

        return new Decision { Revision = Revision, Actions = plan.Actions, Trace = trace, ConditionErrorAction = plan.IsAnswering ? null : errored };
    }

    private static Finding? SkipReason(Workflow workflow, EventSnapshot snapshot, Workflow? stopper) =>
        !workflow.Enabled ? new Finding(TraceCodes.Disabled)
        : stopper is not null ? new Finding(TraceCodes.Stopped, stopper.Name)
        : snapshot.FiredInChain.Contains(workflow.Id, StringComparer.Ordinal) ? new Finding(TraceCodes.FiredInChain)
        : null;
}
