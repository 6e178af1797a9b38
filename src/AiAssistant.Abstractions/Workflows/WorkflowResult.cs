namespace AiAssistant.Workflows;

/// <summary>What became of one workflow for one event.</summary>
public enum WorkflowResult
{
    /// <summary>All conditions held: its actions are planned.</summary>
    Fired,

    /// <summary>A condition did not hold: the trace names the first one.</summary>
    NotMatched,

    /// <summary>It was not looked at: the trace says why.</summary>
    Skipped,

    /// <summary>A condition could not be evaluated: the trace says which and why.</summary>
    Error,
}
