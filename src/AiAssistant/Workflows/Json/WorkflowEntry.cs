namespace AiAssistant.Workflows.Json;

/// <summary>
/// A workflow as it stands in a file. Its properties have setters, because generated serializers set init-only ones to <c>default</c> when they are left out,
/// whatever the type says.
/// </summary>
internal sealed class WorkflowEntry
{
    public string Id { get; set; } = "";

    public required string Name { get; set; }

    public string Description { get; set; } = "";

    public int Order { get; set; }

    public bool Enabled { get; set; } = true;

    public bool StopProcessing { get; set; }

    public required IReadOnlyList<Condition> Conditions { get; set; }

    public required IReadOnlyList<WorkflowAction> Actions { get; set; }

    public static WorkflowEntry From(Workflow workflow) => new()
    {
        Id = workflow.Id,
        Name = workflow.Name,
        Description = workflow.Description,
        Order = workflow.Order,
        Enabled = workflow.Enabled,
        StopProcessing = workflow.StopProcessing,
        Conditions = workflow.Conditions,
        Actions = workflow.Actions,
    };

    public Workflow ToWorkflow() => new()
    {
        Id = Id,
        Name = Name,
        Description = Description,
        Order = Order,
        Enabled = Enabled,
        StopProcessing = StopProcessing,
        Conditions = Conditions,
        Actions = Actions,
    };
}
