namespace AiAssistant.Workflows;

/// <summary>How large definitions may be. Generous for people, small enough that hostile input stays cheap.</summary>
internal static class WorkflowLimits
{
    /// <summary>Bytes of a file, as UTF-8.</summary>
    public const int FileBytes = 1024 * 1024;

    /// <summary>Levels of conditions within conditions; a condition of the top level is on level 1.</summary>
    public const int ConditionDepth = 16;

    /// <summary>Levels of JSON: a condition adds two (its object and its list), the file around it and the values within it the rest.</summary>
    public const int JsonDepth = 8 + (2 * ConditionDepth);

    public const int Workflows = 10_000;

    /// <summary>Conditions of one workflow or group, values of one condition, recipients of one notification.</summary>
    public const int Values = 1_000;

    public const int Actions = 50;

    /// <summary>Characters of a workflow's id.</summary>
    public const int Id = 64;

    /// <summary>Characters of names: of workflows, calendars, tags, agents, teams.</summary>
    public const int Name = 200;

    public const int Description = 2_000;

    /// <summary>Characters of one value of a condition, and of an e-mail's subject.</summary>
    public const int Value = 500;

    /// <summary>Characters of what is sent or noted.</summary>
    public const int Message = 10_000;
}
