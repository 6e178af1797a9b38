using System.Globalization;
using AiAssistant.Runs;
using AiAssistant.Testing;
using AiAssistant.Tests.Runs;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.Settings;

/// <summary>
/// Working hours as the workflows of an event see them: the tenant's zone, on days when clocks are changed, over midnight, several calendars at once.
/// </summary>
[Trait("Requirement", "S42")]
public sealed class CalendarSettingTests
{
    // Clocks in Warsaw go from 02:00 to 03:00 on 2026-03-29, and from 03:00 back to 02:00 on 2026-10-25; both are Sundays.
    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "")] // 01:59:59
    [InlineData("2026-03-29T01:00:00Z", "Late")] // 03:00, the hour before never was
    [InlineData("2026-03-29T01:29:59Z", "Late")] // 03:29:59
    [InlineData("2026-03-29T01:30:00Z", "")] // 03:30
    [InlineData("2026-10-24T23:59:59Z", "")] // 01:59:59
    [InlineData("2026-10-25T00:00:00Z", "Hour")] // 02:00 for the first time
    [InlineData("2026-10-25T00:30:00Z", "Hour Late")]
    [InlineData("2026-10-25T00:59:59Z", "Hour Late")]
    [InlineData("2026-10-25T01:00:00Z", "Hour")] // 02:00 once more
    [InlineData("2026-10-25T01:59:59Z", "Hour Late")]
    [InlineData("2026-10-25T02:00:00Z", "Late")] // 03:00
    [InlineData("2026-10-25T02:30:00Z", "")]
    public async Task SkippedAndRepeatedHour_GoByTheClockOnTheWall(string instant, string open)
    {
        var hour = Span(DayOfWeek.Sunday, "02:00", "03:00");
        var late = Span(DayOfWeek.Sunday, "02:30", "03:30");

        Assert.Equal(open, await OpenAtAsync(instant, "Europe/Warsaw", ("Hour", hour), ("Late", late)));
    }

    [Theory]
    [InlineData("2026-06-01T21:59:59Z", "Day")] // Monday 23:59:59 in Paris
    [InlineData("2026-06-01T22:00:00Z", "Night")] // Tuesday 00:00
    [InlineData("2026-06-02T03:59:59Z", "Night")]
    [InlineData("2026-06-02T04:00:00Z", "")]
    [InlineData("2026-06-06T22:30:00Z", "Week")] // Sunday 00:30, over the week's end
    [InlineData("2026-06-07T00:00:00Z", "")]
    public async Task SeveralCalendars_EachOnItsOwn(string instant, string open) => Assert.Equal(open, await OpenAtAsync(
        instant,
        "Europe/Paris",
        ("Day", Span(DayOfWeek.Monday, "08:00", "00:00")),
        ("Night", Span(DayOfWeek.Tuesday, "00:00", "06:00")),
        ("Week", Span(DayOfWeek.Saturday, "22:00", "02:00"))));

    [Theory]
    [InlineData("2026-12-25T09:00:00Z", "")] // the holiday, a Friday
    [InlineData("2026-12-24T23:30:00Z", "Office")] // 00:30 of the holiday, still Thursday's shift
    [InlineData("2026-12-25T21:30:00Z", "")] // 22:30: the shift does not start
    [InlineData("2026-12-26T00:30:00Z", "")] // Saturday 01:30: it never started
    public async Task Holiday_NothingStarts_WhatBeganBeforeRunsOn(string instant, string open)
    {
        var office = new WorkingCalendar
        {
            Intervals =
            [
                new(DayOfWeek.Thursday, new(22, 0), new(2, 0)),
                new(DayOfWeek.Friday, new(8, 0), new(16, 0)),
                new(DayOfWeek.Friday, new(22, 0), new(2, 0)),
            ],
            Holidays = [new(2026, 12, 25)],
        };

        Assert.Equal(open, await OpenAtAsync(instant, "Europe/Berlin", ("Office", office)));
    }

    [Theory]
    [InlineData("Asia/Kathmandu", "2026-06-01T02:15:00Z")] // + 5:45
    [InlineData("America/New_York", "2026-06-01T12:00:00Z")]
    [InlineData("Pacific/Kiritimati", "2026-05-31T18:00:00Z")] // + 14
    [InlineData("Etc/UTC", "2026-06-01T08:00:00Z")]
    public async Task Zones_OpenOnMondayAtEightOfTheirOwn(string zone, string instant)
    {
        (string, WorkingCalendar) office = ("Office", Span(DayOfWeek.Monday, "08:00", "16:00"));
        var before = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).AddSeconds(-1).ToString("O", CultureInfo.InvariantCulture);

        Assert.Equal(("", "Office"), (await OpenAtAsync(before, zone, office), await OpenAtAsync(instant, zone, office)));
    }

    private static async Task<string> OpenAtAsync(string instant, string zone, params (string Name, WorkingCalendar Calendar)[] calendars)
    {
        await using var host = new RunHost();
        host.SettingsAre(new TenantSettings { TimeZone = zone, Calendars = calendars.ToDictionary(static pair => pair.Name, static pair => pair.Calendar) });
        var workflows = calendars.Select(
            static pair => Flows.On([new NewMessageTrigger(), new WorkingHoursCondition(pair.Name)], new AddTagAction(pair.Name)) with
            {
                Id = pair.Name,
                Name = pair.Name,
            });
        host.WorkflowsAre([.. workflows]);
        host.Desk.AddTicket(RunHost.Ticket, "When do you open?");

        await host.DriveAsync(await host.Events.HandleAsync(
            new TicketEvent
            {
                Id = "new",
                Ticket = RunHost.Ticket,
                Kind = TicketEventKind.NewTicket,
                OccurredAt = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture),
            },
            TestContext.Current.CancellationToken));
        return string.Join(' ', host.Desk.Get(RunHost.Ticket).Tags.Order(StringComparer.Ordinal));
    }

    private static WorkingCalendar Span(DayOfWeek day, string from, string to) =>
        new() { Intervals = [new(day, TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(to, CultureInfo.InvariantCulture))] };
}
