namespace AiAssistant.Workflows.Conditions;

/// <summary>Makes definitions ready to be evaluated.</summary>
internal static class ConditionCompiler
{
    /// <param name="condition">The definition.</param>
    /// <param name="depth">Its level; 1 at the top.</param>
    public static Check Compile(Condition condition, int depth = 1)
    {
        if (depth > WorkflowLimits.ConditionDepth)
        {
            return new TooDeepCheck();
        }

        return condition switch
        {
            { IsTrigger: true } => new TriggerCheck(condition),
            AllCondition all => new AllCheck(CompileAll(all.Of, depth)),
            AnyCondition any => new AnyCheck(CompileAll(any.Of, depth)),
            NotCondition not => new NotCheck(Compile(not.Condition, depth + 1)),
            SourceCondition source => FieldChecks.Source(source),
            AccountCondition account => FieldChecks.Account(account),
            TextCondition text => new TextCheck(text),
            LanguageCondition language => FieldChecks.Language(language),
            TagCondition tag => FieldChecks.Tag(tag),
            StatusCondition status => FieldChecks.Status(status),
            TimeCondition time => FieldChecks.Time(time),
            DayCondition day => FieldChecks.Day(day),
            WorkingHoursCondition hours => new WorkingHoursCheck(hours),
            _ => throw new ArgumentException($"No check exists for the condition {condition.GetType().Name}.", nameof(condition)),
        };
    }

    private static Check[] CompileAll(IReadOnlyList<Condition> conditions, int depth) => [.. conditions.Select(condition => Compile(condition, depth + 1))];
}
