namespace AiAssistant.Workflows;

/// <summary>The codes of traces: why a workflow did not fire. Where nothing else is said the arguments are what was expected and what was found.</summary>
internal static class TraceCodes
{
    /// <summary>Another event than the workflow waits for.</summary>
    public const string Trigger = "trace.trigger";

    public const string Source = "trace.source";

    public const string Account = "trace.account";

    /// <summary>Field, operator and values expected; "set" or "missing" found, since the text itself is the customer's.</summary>
    public const string Text = "trace.text";

    public const string Language = "trace.language";

    public const string Tag = "trace.tag";

    public const string Status = "trace.status";

    public const string Time = "trace.time";

    public const string Day = "trace.day";

    /// <summary>"Within" or "outside" and the calendar expected; "within" or "outside" found.</summary>
    public const string WorkingHours = "trace.workingHours";

    /// <summary>None of a group's conditions held: their number expected at least 1, found 0.</summary>
    public const string Any = "trace.any";

    /// <summary>A condition that was not to hold held: no arguments.</summary>
    public const string Not = "trace.not";

    /// <summary>Error; the calendar's name, the names of the calendars there are.</summary>
    public const string CalendarUnknown = "trace.calendar.unknown";

    /// <summary>Error; the limit in levels.</summary>
    public const string TooDeep = "trace.tooDeep";

    /// <summary>Skipped, since it is disabled: no arguments.</summary>
    public const string Disabled = "trace.disabled";

    /// <summary>Skipped, since one before it stops processing: that workflow's name.</summary>
    public const string Stopped = "trace.stopped";

    /// <summary>Skipped, since it fired earlier in the chain of events: no arguments.</summary>
    public const string FiredInChain = "trace.firedInChain";

    /// <summary>Fired without its assistant action, since another workflow's replies: that workflow's name.</summary>
    public const string AssistantTaken = "trace.assistant.taken";

    /// <summary>Fired without its assistant action, since the assistant does not answer this kind of event: the kind.</summary>
    public const string AssistantNotForEvent = "trace.assistant.notForEvent";
}
