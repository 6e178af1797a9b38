using System.Globalization;

namespace AiAssistant.Workflows.Conditions;

/// <summary>Makes the checks that compare one field of the snapshot.</summary>
internal static class FieldChecks
{
    private const string Nothing = "-";

    public static Check Source(SourceCondition condition)
    {
        var values = Names(condition.Values);
        return new FieldCheck(TraceCodes.Source, List(condition.Values), view => values.Contains(view.Snapshot.Source), static view => Show(view.Snapshot.Source));
    }

    public static Check Account(AccountCondition condition)
    {
        var accounts = condition.Accounts.ToHashSet();
        return new FieldCheck(
            TraceCodes.Account,
            List(condition.Accounts.Select(static account => account.ToString())),
            view => view.Snapshot.Account is { } account && accounts.Contains(account),
            static view => Show(view.Snapshot.Account?.ToString()));
    }

    public static Check Language(LanguageCondition condition)
    {
        var values = Names(condition.Values);
        return new FieldCheck(
            TraceCodes.Language,
            List(condition.Values),
            view => view.Snapshot.Language is { } language && values.Contains(language),
            static view => Show(view.Snapshot.Language));
    }

    public static Check Tag(TagCondition condition)
    {
        var values = Names(condition.Values);
        return new FieldCheck(TraceCodes.Tag, List(condition.Values), view => view.Snapshot.Tags.Any(values.Contains), static view => List(view.Snapshot.Tags));
    }

    public static Check Status(StatusCondition condition)
    {
        var values = condition.Values.ToHashSet();
        return new FieldCheck(
            TraceCodes.Status,
            List(condition.Values.Select(static status => status.Value)),
            view => values.Contains(view.Snapshot.Status),
            static view => view.Snapshot.Status.Value);
    }

    public static Check Day(DayCondition condition)
    {
        var values = condition.Days.ToHashSet();
        return new FieldCheck(
            TraceCodes.Day,
            List(condition.Days.Select(static day => day.ToString())),
            view => values.Contains(view.Snapshot.LocalTime.DayOfWeek),
            static view => view.Snapshot.LocalTime.DayOfWeek.ToString());
    }

    public static Check Time(TimeCondition condition) => new FieldCheck(
        TraceCodes.Time,
        $"{Show(condition.From)}-{Show(condition.To)}",
        view => Contains(condition, ClockTime(view)),
        static view => Show(ClockTime(view)));

    /// <summary><see cref="TimeOnly.IsBetween"/> takes equal ends for an empty span; here they are the whole day.</summary>
    private static bool Contains(TimeCondition span, TimeOnly time) => span.From == span.To || time.IsBetween(span.From, span.To);

    private static TimeOnly ClockTime(EventView view) => TimeOnly.FromDateTime(view.Snapshot.LocalTime.DateTime);

    private static HashSet<string> Names(IReadOnlyList<string> values) => values.ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string List(IEnumerable<string> values) => Show(string.Join(", ", values));

    private static string Show(string? value) => string.IsNullOrEmpty(value) ? Nothing : value;

    private static string Show(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
