namespace AiAssistant.Workflows;

/// <summary>When the shop's people work, by the clock of the tenant's time zone.</summary>
public sealed record WorkingCalendar
{
    /// <summary>The spans of working time, several a day if need be; default empty: never.</summary>
    public IReadOnlyList<WorkingInterval> Intervals
    {
        get;
        init => field = value ?? []; // Generated serializers set null when the property is left out.
    } = [];

    /// <summary>Days on which no span starts; default empty. A span that began the evening before still runs to its end.</summary>
    public IReadOnlyList<DateOnly> Holidays
    {
        get;
        init => field = value ?? []; // Generated serializers set null when the property is left out.
    } = [];
}
