namespace AiAssistant.Workflows.Conditions;

/// <summary>Within or outside a calendar. One that the tenant does not have is an error: silence would look like "outside".</summary>
internal sealed class WorkingHoursCheck(WorkingHoursCondition condition) : Check
{
    public override Truth Evaluate(EventView view) =>
        !view.Snapshot.WorkingHours.TryGetValue(condition.Calendar, out var isOpen) ? Truth.Error : isOpen == condition.Within ? Truth.Holds : Truth.Fails;

    public override Finding Explain(EventView view, string place) => view.Snapshot.WorkingHours.TryGetValue(condition.Calendar, out var isOpen)
        ? new Finding(TraceCodes.WorkingHours, $"{Show(condition.Within)} {condition.Calendar}", Show(isOpen)) { Place = place }
        : new Finding(TraceCodes.CalendarUnknown, condition.Calendar, string.Join(", ", view.Snapshot.WorkingHours.Keys.Order(StringComparer.Ordinal))) { Place = place };

    private static string Show(bool within) => within ? "within" : "outside";
}
