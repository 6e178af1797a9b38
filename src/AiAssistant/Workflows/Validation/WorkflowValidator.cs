namespace AiAssistant.Workflows.Validation;

/// <summary>Finds the faults of a set of workflows: each with its place, in the order of the set, those between workflows last.</summary>
internal static class WorkflowValidator
{
    /// <param name="workflows">The definitions.</param>
    /// <param name="calendars">The names of the tenant's calendars.</param>
    /// <param name="resources">The tenant's resources.</param>
    public static FindingList Validate(IReadOnlyList<Workflow> workflows, IReadOnlyList<string> calendars, ResourceCatalog resources)
    {
        var findings = new FindingList();
        if (workflows.Count > WorkflowLimits.Workflows)
        {
            findings.Error("workflows", WorkflowCodes.TooMany, FindingList.Text(workflows.Count), FindingList.Text(WorkflowLimits.Workflows));
            return findings;
        }

        var conditions = new ConditionValidator(findings, calendars);
        var actions = new ActionValidator(findings, resources);
        for (var index = 0; index < workflows.Count; index++)
        {
            var place = $"workflows[{FindingList.Text(index)}]";
            Head(workflows[index], place, findings);
            conditions.Validate(workflows[index].Conditions, $"{place}.conditions");
            actions.Validate(workflows[index], $"{place}.actions");
            AssistantIsUsed(workflows[index], place, findings);
        }

        new SetValidator(findings).Validate(workflows);
        return findings;
    }

    private static void Head(Workflow workflow, string place, FindingList findings)
    {
        findings.RequireText($"{place}.name", workflow.Name, WorkflowLimits.Name, WorkflowCodes.NameBlank);
        findings.LimitText($"{place}.description", workflow.Description, WorkflowLimits.Description);
        if (workflow.Id.Length > WorkflowLimits.Id || !workflow.Id.All(static character => char.IsAsciiLetterOrDigit(character) || character == '-'))
        {
            findings.Error($"{place}.id", WorkflowCodes.IdInvalid, FindingList.Text(WorkflowLimits.Id));
        }
    }

    private static void AssistantIsUsed(Workflow workflow, string place, FindingList findings)
    {
        var hasTrigger = workflow.Conditions.Any(static condition => condition.IsTrigger);
        if (hasTrigger
            && workflow.Actions.Any(static action => action is UseAssistantAction)
            && !workflow.Conditions.Any(static condition => condition is NewTicketTrigger or NewMessageTrigger))
        {
            findings.Warning($"{place}.conditions", WorkflowCodes.AssistantNeverUsed);
        }
    }
}
