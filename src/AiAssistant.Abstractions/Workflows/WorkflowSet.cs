namespace AiAssistant.Workflows;

/// <summary>All workflows of a tenant.</summary>
/// <param name="Revision">The revision under which they are stored: 0 when none ever was, then growing.</param>
/// <param name="Workflows">The workflows in the order in which they were given.</param>
public sealed record WorkflowSet(long Revision, IReadOnlyList<Workflow> Workflows)
{
    /// <summary>No workflows, never stored.</summary>
    public static WorkflowSet Empty { get; } = new(0, []);
}
