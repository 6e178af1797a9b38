using AiAssistant.Workflows;

namespace AiAssistant.Tests.Workflows;

public sealed class WorkingHoursTests
{
    private static readonly WorkingCalendar Calendar = new()
    {
        Intervals =
        [
            new(DayOfWeek.Monday, new(8, 0), new(12, 0)),
            new(DayOfWeek.Monday, new(13, 30), new(17, 15)),
            new(DayOfWeek.Wednesday, new(9, 0), new(0, 0)),
            new(DayOfWeek.Friday, new(22, 0), new(6, 0)),
            new(DayOfWeek.Saturday, new(20, 0), new(20, 0)),
            new(DayOfWeek.Sunday, new(1, 30), new(3, 30)),
        ],
        Holidays = [new(2026, 3, 30), new(2026, 10, 24)],
    };

    [Theory]
    [InlineData("2026-03-16T00:00:00Z")] // clocks go forward on 2026-03-29
    [InlineData("2026-10-12T00:00:00Z")] // and back on 2026-10-25
    public void IsOpen_EveryMinuteOfThreeWeeks_AgreesWithSpansWrittenOut(string start)
    {
        var warsaw = TimeZoneInfo.FindSystemTimeZoneById("Europe/Warsaw");
        var instant = DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture);
        var spans = WriteOut(DateOnly.FromDateTime(instant.Date).AddDays(-2), days: 26);
        var open = 0;
        for (var minute = 0; minute < 21 * 24 * 60; minute++)
        {
            var local = TimeZoneInfo.ConvertTime(instant.AddMinutes(minute), warsaw);
            var expected = spans.Exists(span => span.From <= local.DateTime && local.DateTime < span.To);
            Assert.True(expected == WorkingHours.IsOpen(Calendar, local), $"{local:O}");
            open += expected ? 1 : 0;
        }

        Assert.InRange(open, 5_000, 15_000);
    }

    [Fact]
    public void IsOpen_WithoutIntervals_IsNever() => Assert.False(WorkingHours.IsOpen(new WorkingCalendar(), new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void IsOpen_OnAHolidayAfterANightShift_RunsToItsEnd()
    {
        var calendar = Calendar with { Holidays = [new(2026, 3, 7)] };

        Assert.True(WorkingHours.IsOpen(calendar, new DateTimeOffset(2026, 3, 7, 5, 59, 59, TimeSpan.Zero)));
        Assert.False(WorkingHours.IsOpen(calendar, new DateTimeOffset(2026, 3, 7, 6, 0, 0, TimeSpan.Zero)));
        Assert.False(WorkingHours.IsOpen(calendar, new DateTimeOffset(2026, 3, 7, 21, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void IsOpen_AtTheBeginningOfTime_DoesNotThrow() => Assert.True(WorkingHours.IsOpen(Calendar, new DateTimeOffset(1, 1, 1, 8, 0, 0, TimeSpan.Zero)));

    private static List<(DateTime From, DateTime To)> WriteOut(DateOnly first, int days) =>
    [
        .. from day in Enumerable.Range(0, days)
           let date = first.AddDays(day)
           where !Calendar.Holidays.Contains(date)
           from interval in Calendar.Intervals
           where interval.Day == date.DayOfWeek
           let end = interval.To > interval.From ? date : date.AddDays(1)
           select (date.ToDateTime(interval.From), end.ToDateTime(interval.To)),
    ];
}
