using System.Globalization;
using AiAssistant.Answering;
using AiAssistant.Workflows;
using ConsoleHost.Resources;
using ConsoleHost.Setup;
using ConsoleHost.Terminal;
using ConsoleHost.Texts;

namespace ConsoleHost.Settings;

/// <summary>Settings &gt; AI settings: the assistant's resources, the tick-box that closes answered tickets, and how customers are written to.</summary>
internal sealed class SettingsScreen(
    Screen screen, AssistantSettings settings, SettingsEditor editor, ResourcesScreen resources, CalendarsScreen calendars)
{
    private SellerWords Words => screen.Words;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var focus = 0;
        while (true)
        {
            var lines = Lines(await settings.GetAsync(Shop.Tenant, cancellationToken));
            var path = Screen.Path(Words["label.settings"], Words["label.aiSettings"]);
            if (await screen.ChooseAsync(path, lines, focus, cancellationToken: cancellationToken) is not { } chosen)
            {
                return;
            }

            focus = lines.IndexOf(chosen);
            await chosen.Value(cancellationToken);
        }
    }

    private List<Choice<Func<CancellationToken, Task>>> Lines(TenantSettings present)
    {
        var box = present.CloseAnsweredTickets ? "[x]" : "[ ]";
        var languages = present.Languages.Count == 0 ? Words["settings.allLanguages"] : string.Join(", ", present.Languages.Select(SellerWords.Language));
        return
        [
            new(Words["label.aiAssistant"], resources.RunAsync),
            new($"{box} {Words["label.closeAnswered"]}", token => ClosingAsync(!present.CloseAnsweredTickets, token)),
            new(Words.Pair(Words["settings.languages"], languages), token => LanguagesAsync(present, token)),
            new(Words.Pair(Words["settings.language"], SellerWords.Language(present.Language)), token => LanguageAsync(present, token)),
            new(Words.Pair(Words["settings.tone"], Words[$"tone.{present.Tone}"]), token => ToneAsync(present, token)),
            new(Words.Pair(Words["settings.length"], Words[$"length.{present.Length}"]), token => LengthAsync(present, token)),
            new(Words.Pair(Words["settings.caution"], Words[$"caution.{present.Caution}"]), token => CautionAsync(present, token)),
            new(Words.Pair(Words["settings.budget"], Calls(present)), token => BudgetAsync(present, token)),
            new(Words.Pair(Words["settings.timeZone"], present.TimeZone), token => TimeZoneAsync(present, token)),
            new(Words.Pair(Words["settings.maxReplies"], Words.Number(present.MaxRepliesPerHour)), token => MaxRepliesAsync(present, token)),
            new(Words.Pair(Words["settings.calendars"], string.Join(", ", present.Calendars.Keys)), calendars.RunAsync),
        ];
    }

    private Task<bool> ClosingAsync(bool closes, CancellationToken cancellationToken) =>
        editor.ChangeAsync(one => one with { CloseAnsweredTickets = closes }, cancellationToken);

    private async Task LanguagesAsync(TenantSettings present, CancellationToken cancellationToken)
    {
        var choices = Languages(present.Languages);
        if (await screen.TickAsync(Words["settings.languages"], choices, present.Languages, cancellationToken) is { } ticked)
        {
            await editor.ChangeAsync(one => one with { Languages = ticked }, cancellationToken);
        }
    }

    private async Task LanguageAsync(TenantSettings present, CancellationToken cancellationToken)
    {
        var choices = Languages([present.Language]);
        var focus = choices.FindIndex(choice => choice.Value == present.Language);
        if (await screen.ChooseAsync(Words["settings.language"], choices, focus, cancellationToken: cancellationToken) is { } chosen)
        {
            await editor.ChangeAsync(one => one with { Language = chosen.Value }, cancellationToken);
        }
    }

    private static List<Choice<string>> Languages(IEnumerable<string> present) =>
        [.. SellerWords.CustomerLanguages.Union(present).Select(static code => new Choice<string>(SellerWords.Language(code), code))];

    private Task ToneAsync(TenantSettings present, CancellationToken cancellationToken) =>
        ChooseAsync("tone", present.Tone, static (one, tone) => one with { Tone = tone }, cancellationToken);

    private Task LengthAsync(TenantSettings present, CancellationToken cancellationToken) =>
        ChooseAsync("length", present.Length, static (one, length) => one with { Length = length }, cancellationToken);

    private Task CautionAsync(TenantSettings present, CancellationToken cancellationToken) =>
        ChooseAsync("caution", present.Caution, static (one, caution) => one with { Caution = caution }, cancellationToken);

    private async Task ChooseAsync<T>(string name, T present, Func<TenantSettings, T, TenantSettings> change, CancellationToken cancellationToken)
        where T : struct, Enum
    {
        var choices = Enum.GetValues<T>().Select(value => new Choice<T>(Words[$"{name}.{value}"], value)).ToList();
        var focus = choices.FindIndex(choice => choice.Value.Equals(present));
        if (await screen.ChooseAsync(Words[$"settings.{name}"], choices, focus, cancellationToken: cancellationToken) is { } chosen)
        {
            await editor.ChangeAsync(one => change(one, chosen.Value), cancellationToken);
        }
    }

    private string Calls(TenantSettings present) =>
        present.Budget.CallsPerDay is { } calls ? calls.ToString(CultureInfo.InvariantCulture) : Words["budget.none"];

    /// <summary>Nothing written is no limit.</summary>
    private Task BudgetAsync(TenantSettings present, CancellationToken cancellationToken) => WriteAsync(
        Words["settings.budget"],
        present.Budget.CallsPerDay?.ToString(CultureInfo.InvariantCulture) ?? "",
        async text =>
        {
            if (text.Length == 0)
            {
                return await SaveCallsAsync(null, cancellationToken);
            }

            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return await SaveCallsAsync(number, cancellationToken);
            }

            screen.Say(Words["number.invalid"], "red");
            return false;
        },
        cancellationToken);

    private Task<bool> SaveCallsAsync(long? calls, CancellationToken cancellationToken) =>
        editor.ChangeAsync(one => one with { Budget = one.Budget with { CallsPerDay = calls } }, cancellationToken);

    private Task TimeZoneAsync(TenantSettings present, CancellationToken cancellationToken) =>
        WriteAsync(
            Words["settings.timeZone"],
            present.TimeZone,
            text => editor.ChangeAsync(one => one with { TimeZone = text }, cancellationToken),
            cancellationToken);

    private Task MaxRepliesAsync(TenantSettings present, CancellationToken cancellationToken) => WriteAsync(
        Words["settings.maxReplies"],
        present.MaxRepliesPerHour.ToString(CultureInfo.InvariantCulture),
        async text =>
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return await editor.ChangeAsync(one => one with { MaxRepliesPerHour = number }, cancellationToken);
            }

            screen.Say(Words["number.invalid"], "red");
            return false;
        },
        cancellationToken);

    /// <summary>Asks until it is saved or the seller goes back, each time with what was written before.</summary>
    private async Task WriteAsync(string title, string text, Func<string, Task<bool>> saveAsync, CancellationToken cancellationToken)
    {
        while (await screen.WriteLineAsync(title, text, cancellationToken) is { } written && !await saveAsync(written.Trim()))
        {
            text = written;
        }
    }
}
