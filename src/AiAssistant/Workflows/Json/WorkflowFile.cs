namespace AiAssistant.Workflows.Json;

/// <summary>The outermost object of a workflow file.</summary>
internal sealed record WorkflowFile
{
    /// <summary>The only version there is.</summary>
    public const int CurrentVersion = 1;

    public required int Version { get; init; }

    public required IReadOnlyList<WorkflowEntry> Workflows { get; init; }
}
