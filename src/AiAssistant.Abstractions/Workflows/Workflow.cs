namespace AiAssistant.Workflows;

/// <summary>An automated workflow: when its conditions hold for an event, its actions are carried out. Immutable.</summary>
public sealed record Workflow
{
    /// <summary>The identity in the tenant; compared ordinally. Empty in a new definition: given when it is saved.</summary>
    public string Id { get; init; } = "";

    /// <summary>The name; unique in the tenant without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for; default empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its place: lower comes first, equal ones by name. Default 0.</summary>
    public int Order { get; init; }

    /// <summary>Whether it is looked at; default true.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Whether workflows after it are skipped for an event for which it fires; default false.</summary>
    public bool StopProcessing { get; init; }

    /// <summary>
    /// The conditions, all of which must hold. At least one is a trigger; of several triggers one must hold. "Assistant failed" stands with no other trigger.
    /// </summary>
    public required IReadOnlyList<Condition> Conditions { get; init; }

    /// <summary>The actions, carried out in order; at least one, and at most one that uses the assistant.</summary>
    public required IReadOnlyList<WorkflowAction> Actions { get; init; }
}
