using AiAssistant;

namespace ConsoleHost.Workflows;

/// <summary>What became of saving the sheet; places are within the workflow.</summary>
internal sealed record SheetResult(bool IsSaved, IReadOnlyList<Finding> Findings);
