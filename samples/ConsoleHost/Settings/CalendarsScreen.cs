using AiAssistant.Workflows;
using ConsoleHost.Setup;
using ConsoleHost.Terminal;
using ConsoleHost.Texts;

namespace ConsoleHost.Settings;

/// <summary>The calendars of working hours that conditions refer to by name.</summary>
internal sealed class CalendarsScreen(Screen screen, AssistantSettings settings, SettingsEditor editor)
{
    private const int Save = -1;
    private const int Delete = -2;
    private const int Holidays = 7;

    private SellerWords Words => screen.Words;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var present = await settings.GetAsync(Shop.Tenant, cancellationToken);
            List<Choice<string>> lines = [new(Words["calendar.add"], ""), .. present.Calendars.Keys.Select(static name => new Choice<string>(name, name))];
            var path = Screen.Path(Words["label.settings"], Words["label.aiSettings"], Words["settings.calendars"]);
            if (await screen.ChooseAsync(path, lines, cancellationToken: cancellationToken) is not { } chosen)
            {
                return;
            }

            var name = chosen.Value.Length > 0 ? chosen.Value : (await screen.WriteLineAsync(Words["calendar.name"], "", cancellationToken))?.Trim();
            if (!string.IsNullOrEmpty(name))
            {
                await EditAsync(name, CalendarText.Of(present.Calendars.GetValueOrDefault(name) ?? new WorkingCalendar()), cancellationToken);
            }
        }
    }

    private async Task EditAsync(string name, CalendarText calendar, CancellationToken cancellationToken)
    {
        var focus = 0;
        while (true)
        {
            List<Choice<int>> lines =
            [
                .. calendar.Days.Select((hours, index) => new Choice<int>(Words.Pair(Words.Day(CalendarText.DayAt(index)), hours), index)),
                new(Words.Pair(Words["calendar.holidays"], calendar.Holidays), Holidays),
                new(Words["label.finish"], Save),
                new(Words["label.delete"], Delete),
            ];
            switch ((await screen.ChooseAsync(name, lines, focus, cancellationToken: cancellationToken))?.Value)
            {
                case null:
                    return;
                case Save when await SaveAsync(name, calendar, cancellationToken):
                    return;
                case Delete when await ChangeAsync(all => all.Remove(name), cancellationToken):
                    return;
                case Holidays:
                    calendar.Holidays = await WriteAsync(Words["calendar.holidays"], "2026-12-25, 2026-12-26", calendar.Holidays, cancellationToken);
                    focus = Holidays + 1;
                    break;
                case >= 0 and var day:
                    var dayName = Words.Day(CalendarText.DayAt(day));
                    calendar.Days[day] = await WriteAsync(dayName, "08:00-12:00, 13:00-16:30", calendar.Days[day], cancellationToken);
                    focus = day + 1;
                    break;
            }
        }
    }

    private async Task<string> WriteAsync(string title, string example, string text, CancellationToken cancellationToken) =>
        await screen.WriteLineAsync($"{title} ({example})", text, cancellationToken) ?? text;

    private async Task<bool> SaveAsync(string name, CalendarText text, CancellationToken cancellationToken)
    {
        if (text.TryRead(out var calendar, out var fault))
        {
            return await ChangeAsync(all => all[name] = calendar, cancellationToken);
        }

        screen.Say(Words.Format("calendar.invalid", fault), "red");
        return false;
    }

    private Task<bool> ChangeAsync(Action<Dictionary<string, WorkingCalendar>> change, CancellationToken cancellationToken) => editor.ChangeAsync(
        stored =>
        {
            Dictionary<string, WorkingCalendar> changed = new(stored.Calendars);
            change(changed);
            return stored with { Calendars = changed };
        },
        cancellationToken);
}
