namespace ConsoleHost.Workflows;

/// <summary>What can be done with a workflow.</summary>
internal enum WorkflowCommand
{
    Edit,
    Toggle,
    Up,
    Down,
    Delete,
}
