namespace AiAssistant.Workflows.Validation;

/// <summary>Tells which calendars a workflow's conditions name.</summary>
internal static class CalendarUse
{
    public static IEnumerable<string> Of(Workflow workflow) => workflow.Conditions.SelectMany(static condition => Of(condition, 1)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Of(Condition condition, int depth) => condition switch
    {
        _ when depth > WorkflowLimits.ConditionDepth => [],
        WorkingHoursCondition { Calendar: var calendar } => [calendar],
        AllCondition { Of: var of } => of.SelectMany(inner => Of(inner, depth + 1)),
        AnyCondition { Of: var of } => of.SelectMany(inner => Of(inner, depth + 1)),
        NotCondition { Condition: var inner } => Of(inner, depth + 1),
        _ => [],
    };
}
