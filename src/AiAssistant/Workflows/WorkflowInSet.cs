using AiAssistant.Workflows.Validation;

namespace AiAssistant.Workflows;

/// <summary>One workflow among the others of its set, which are as they are stored.</summary>
/// <param name="Workflow">The workflow.</param>
/// <param name="Set">All of them, this one too.</param>
/// <param name="Index">Where it stands in the set.</param>
internal sealed record WorkflowInSet(Workflow Workflow, IReadOnlyList<Workflow> Set, int Index)
{
    /// <summary>Puts it in the place of the one with its id, or after the others.</summary>
    public static WorkflowInSet Put(Workflow workflow, IReadOnlyList<Workflow> stored)
    {
        List<Workflow> set = [.. stored];
        var index = workflow.Id.Length == 0 ? -1 : set.FindIndex(other => other.Id == workflow.Id);
        if (index < 0)
        {
            index = set.Count;
            set.Add(workflow);
        }
        else
        {
            set[index] = workflow;
        }

        return new WorkflowInSet(workflow, set, index);
    }

    /// <summary>The set with this workflow as it has become.</summary>
    public IReadOnlyList<Workflow> With(Workflow workflow) => [.. Set.Select((other, index) => index == Index ? workflow : other)];

    /// <summary>Of the set's findings those that concern this workflow, with places within it. What is said of the set as a whole has no place.</summary>
    public IReadOnlyList<Finding> Own(IReadOnlyList<Finding> findings)
    {
        var place = $"workflows[{FindingList.Text(Index)}]";
        List<Finding> own = [];
        foreach (var finding in findings.Where(static finding => finding.Code != WorkflowCodes.NameDuplicate))
        {
            if (finding.Place == "workflows" || finding.Place == place)
            {
                own.Add(finding with { Place = null });
            }
            else if (finding.Place?.StartsWith($"{place}.", StringComparison.Ordinal) == true)
            {
                own.Add(finding with { Place = finding.Place[(place.Length + 1)..] });
            }
        }

        // In a set the later one is at fault; here it is the one that is saved, wherever it stands.
        if (Set.Where((other, index) => index != Index && Workflow.Name.Length > 0 && HasName(other, Workflow.Name)).FirstOrDefault() is { } other)
        {
            own.Add(new Finding(WorkflowCodes.NameDuplicate, Workflow.Name, other.Id) { Place = "name" });
        }

        return [.. own.Select(Weigh)];
    }

    /// <summary>What got lost after the workflow was saved must not keep anybody from switching it off.</summary>
    private Finding Weigh(Finding finding) =>
        !Workflow.Enabled && finding.Code is (WorkflowCodes.ResourceUnknown or WorkflowCodes.ResourceNotUsable or WorkflowCodes.CalendarUnknown)
            ? finding with { Severity = FindingSeverity.Warning }
            : finding;

    private static bool HasName(Workflow workflow, string name) => string.Equals(workflow.Name.Trim(), name, StringComparison.OrdinalIgnoreCase);
}
