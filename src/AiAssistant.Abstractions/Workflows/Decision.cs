namespace AiAssistant.Workflows;

/// <summary>What the workflows say about one event.</summary>
public sealed record Decision
{
    /// <summary>The revision of the workflows that decided.</summary>
    public required long Revision { get; init; }

    /// <summary>The actions in the order in which they are to be carried out; at most one uses the assistant.</summary>
    public IReadOnlyList<PlannedAction> Actions { get; init; } = [];

    /// <summary>One entry per workflow of the tenant, in their order.</summary>
    public IReadOnlyList<WorkflowTrace> Trace { get; init; } = [];

    /// <summary>
    /// Whether a condition of a workflow that uses the assistant could not be evaluated: "assistant failed" then fires with the reason <c>ConditionError</c>, unless another
    /// workflow's assistant action was planned.
    /// </summary>
    public bool HasAssistantConditionError { get; init; }
}
