using AiAssistant.Workflows;

namespace ConsoleHost.Workflows;

/// <summary>A workflow while the seller fills it in: nothing that was entered is lost before it is saved or given up.</summary>
internal sealed class WorkflowDraft
{
    private readonly Workflow? _original;

    public WorkflowDraft()
    {
    }

    public WorkflowDraft(Workflow original)
    {
        _original = original;
        Name = original.Name;
        StopsProcessing = original.StopProcessing;
        Conditions.AddRange(original.Conditions);
        Actions.AddRange(original.Actions);
    }

    public string Name { get; set; } = "";

    public bool StopsProcessing { get; set; }

    /// <summary>Triggers and other conditions, in the order shown.</summary>
    public List<Condition> Conditions { get; } = [];

    public List<WorkflowAction> Actions { get; } = [];

    /// <summary>Whether something would be lost if the draft were given up.</summary>
    public bool HasChanged =>
        Name != (_original?.Name ?? "")
        || StopsProcessing != (_original?.StopProcessing ?? false)
        || !Conditions.SequenceEqual(_original?.Conditions ?? [])
        || !Actions.SequenceEqual(_original?.Actions ?? []);

    /// <summary>The definition: what the sheet does not show, such as the id, stays as it was.</summary>
    /// <param name="order">The place of a workflow that is new.</param>
    public Workflow ToWorkflow(int order) => (_original ?? new Workflow { Name = Name, Order = order, Conditions = [], Actions = [] }) with
    {
        Name = Name,
        StopProcessing = StopsProcessing,
        Conditions = [.. Conditions],
        Actions = [.. Actions],
    };
}
