namespace AiAssistant.Workflows.Validation;

/// <summary>Finds faults between the workflows of a set.</summary>
internal sealed class SetValidator(FindingList findings)
{
    public void Validate(IReadOnlyList<Workflow> workflows)
    {
        Unique(workflows, static workflow => workflow.Name.Trim(), StringComparer.OrdinalIgnoreCase, "name", WorkflowCodes.NameDuplicate);
        Unique(workflows, static workflow => workflow.Id, StringComparer.Ordinal, "id", WorkflowCodes.IdDuplicate);
        Failures(workflows);
        Reachability(workflows);
    }

    private void Unique(IReadOnlyList<Workflow> workflows, Func<Workflow, string> value, StringComparer comparer, string property, string code)
    {
        var first = new Dictionary<string, int>(comparer);
        for (var index = 0; index < workflows.Count; index++)
        {
            var key = value(workflows[index]);
            if (!string.IsNullOrEmpty(key) && !first.TryAdd(key, index))
            {
                findings.Error($"{Place(index)}.{property}", code, key, Place(first[key]));
            }
        }
    }

    /// <summary>The customer gets the fallback either way; that a person learns of it is the seller's to say.</summary>
    private void Failures(IReadOnlyList<Workflow> workflows)
    {
        var enabled = workflows.Where(static workflow => workflow.Enabled).ToList();
        if (enabled.Exists(static workflow => workflow.Actions.Any(static action => action is UseAssistantAction))
            && !enabled.Exists(static workflow => workflow.Conditions.Any(static condition => condition is AssistantFailedTrigger)))
        {
            findings.Warning("workflows", WorkflowCodes.FailureUnattended);
        }
    }

    /// <summary>Only what is certain: a workflow before it has triggers alone, stops processing, and fires for each event that this one waits for.</summary>
    private void Reachability(IReadOnlyList<Workflow> workflows)
    {
        var stoppers = new List<(CustomerEvents Events, string Name)>();
        var places = new Dictionary<Workflow, int>(ReferenceEqualityComparer.Instance);
        for (var index = 0; index < workflows.Count; index++)
        {
            places.TryAdd(workflows[index], index);
        }

        foreach (var workflow in CompiledWorkflowSet.InOrder(workflows.Where(static workflow => workflow.Enabled)))
        {
            var (events, hasOther) = EventsOf(workflow);
            if (events == CustomerEvents.None)
            {
                continue;
            }

            var stopper = stoppers.Find(stopper => !hasOther && (events & ~stopper.Events) == CustomerEvents.None);
            if (stopper.Name is not null)
            {
                findings.Warning(Place(places[workflow]), WorkflowCodes.NeverReached, stopper.Name);
            }
            else if (workflow.StopProcessing && stoppers.Count < 8 && workflow.Conditions.All(static condition => condition.IsTrigger))
            {
                stoppers.Add((events, workflow.Name));
            }
        }
    }

    private static (CustomerEvents Events, bool HasOther) EventsOf(Workflow workflow)
    {
        var events = CustomerEvents.None;
        var hasOther = false;
        foreach (var trigger in workflow.Conditions.Where(static condition => condition.IsTrigger))
        {
            events |= trigger switch
            {
                NewTicketTrigger => CustomerEvents.NewTicket,
                NewMessageTrigger { Occurrence: MessageOccurrence.First } => CustomerEvents.NewTicket | CustomerEvents.FirstMessage,
                NewMessageTrigger => CustomerEvents.NewTicket | CustomerEvents.FirstMessage | CustomerEvents.LaterMessage,
                _ => CustomerEvents.None,
            };
            hasOther |= trigger is not (NewTicketTrigger or NewMessageTrigger);
        }

        return (events, hasOther);
    }

    private static string Place(int index) => $"workflows[{FindingList.Text(index)}]";
}
