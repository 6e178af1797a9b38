namespace AiAssistant.Workflows.Validation;

/// <summary>
/// Finds nulls where a definition promises none: only a host's code can put them there (the reader of files refuses them), and one that was saved would fail every event of the tenant.
/// </summary>
internal static class RequiredParts
{
    /// <summary>The place of the first null, such as <c>workflows[0].actions[1].fallback</c>; null when nothing is missing.</summary>
    public static string? FindMissing(IReadOnlyList<Workflow> workflows) => InList(workflows, "workflows", InWorkflow);

    /// <summary>The same for one workflow, such as <c>workflow.actions[1].fallback</c>.</summary>
    public static string? FindMissing(Workflow workflow) => InWorkflow(workflow, "workflow");

    private static string? InWorkflow(Workflow workflow, string place) =>
        First(place, ("id", workflow.Id), ("name", workflow.Name), ("description", workflow.Description))
        ?? InList(workflow.Conditions, $"{place}.conditions", InCondition)
        ?? InList(workflow.Actions, $"{place}.actions", InAction);

    private static string? InCondition(Condition condition, string place) => InCondition(condition, place, depth: 1);

    private static string? InCondition(Condition condition, string place, int depth) => condition switch
    {
        _ when depth > WorkflowLimits.ConditionDepth => null,
        AllCondition all => InList(all.Of, $"{place}.of", (of, at) => InCondition(of, at, depth + 1)),
        AnyCondition any => InList(any.Of, $"{place}.of", (of, at) => InCondition(of, at, depth + 1)),
        NotCondition { Condition: null } => $"{place}.condition",
        NotCondition not => InCondition(not.Condition, $"{place}.condition", depth + 1),
        AssistantFailedTrigger failed => InList(failed.Reasons, $"{place}.reasons"),
        AssistantDegradedTrigger degraded => InList(degraded.Degradations, $"{place}.degradations"),
        SourceCondition source => InList(source.Values, $"{place}.values"),
        AccountCondition account => InList(account.Accounts, $"{place}.accounts"),
        TextCondition text => InList(text.Values, $"{place}.values"),
        LanguageCondition language => InList(language.Values, $"{place}.values"),
        TagCondition tag => InList(tag.Values, $"{place}.values"),
        StatusCondition status => InList(status.Values, $"{place}.values"),
        DayCondition day => InList(day.Days, $"{place}.days"),
        WorkingHoursCondition hours => First(place, ("calendar", hours.Calendar)),
        _ => null,
    };

    private static string? InAction(WorkflowAction action, string place) => action switch
    {
        UseAssistantAction assistant =>
            InList(assistant.Resources, $"{place}.resources", static (reference, at) => First(at, ("name", reference.Name)))
            ?? InText(assistant.Fallback, $"{place}.fallback")
            ?? InText(assistant.AgentMessage, $"{place}.agentMessage"),
        SendMessageAction send => InText(send.Message, $"{place}.message"),
        NotifyAction notify => InList(notify.To, $"{place}.to") ?? First(place, ("subject", notify.Subject), ("body", notify.Body)),
        AddTagAction add => First(place, ("tag", add.Tag)),
        RemoveTagAction remove => First(place, ("tag", remove.Tag)),
        AddNoteAction note => First(place, ("text", note.Text)),
        _ => null,
    };

    private static string? InText(LocalizedText? text, string place) =>
        text is null ? place : First(place, ("text", text.Text), ("texts", text.Texts)) ?? First($"{place}.texts", [.. text.Texts.Select(pair => (pair.Key, (object?)pair.Value))]);

    private static string? InList<T>(IReadOnlyList<T>? items, string place, Func<T, string, string?>? inItem = null)
    {
        if (items is null)
        {
            return place;
        }

        for (var index = 0; index < items.Count; index++)
        {
            var at = $"{place}[{FindingList.Text(index)}]";
            if ((items[index] is null ? at : inItem?.Invoke(items[index], at)) is { } missing)
            {
                return missing;
            }
        }

        return null;
    }

    private static string? First(string place, params ReadOnlySpan<(string Name, object? Value)> parts)
    {
        foreach (var (name, value) in parts)
        {
            if (value is null)
            {
                return $"{place}.{name}";
            }
        }

        return null;
    }
}
