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
    /// The assistant action of the first workflow whose conditions could not be evaluated, when no assistant action was planned: its fallback is sent, and "assistant failed" fires with
    /// the reason <c>ConditionError</c>. Null when there is none.
    /// </summary>
    public PlannedAction? ConditionErrorAction { get; init; }
}
