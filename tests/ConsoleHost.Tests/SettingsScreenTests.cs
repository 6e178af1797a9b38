using ConsoleHost.Tests.Terminal;

namespace ConsoleHost.Tests;

public sealed class SettingsScreenTests : IAsyncLifetime
{
    private readonly SellerSession _seller = new();

    public async ValueTask InitializeAsync()
    {
        await _seller.StartAsync();
        await _seller.ChooseAsync("Settings > AI settings", thenSees: "Close tickets");
    }

    public ValueTask DisposeAsync() => _seller.DisposeAsync();

    [Fact]
    [Trait("Requirement", "S37")]
    public async Task CloseAnsweredTickets_UntickedAndTicked_IsSaved()
    {
        await _seller.ChooseAsync("[x] Close tickets", thenSees: "[ ] Close tickets");
        await _seller.ChooseAsync("[ ] Close tickets", thenSees: "[x] Close tickets");
    }

    [Fact]
    public async Task TimeZone_ThatDoesNotExist_IsAskedAgainWithWhatWasWritten()
    {
        await _seller.ChooseAsync("Time zone", thenSees: "Enter: next");
        await _seller.WriteAsync("Mars/Olympus", thenSees: "The time zone \"Mars/Olympus\" is not known.");
        await _seller.WriteAsync("Europe/Paris", thenSees: "Time zone: Europe/Paris");
    }

    [Fact]
    public async Task Calendar_WithOverlappingHours_SaysSoAndKeepsThem()
    {
        await _seller.ChooseAsync("Working hours", thenSees: "Add a calendar");
        await _seller.ChooseAsync("Add a calendar", thenSees: "Enter: next");
        await _seller.WriteAsync("Shop", thenSees: "Monday:");
        await _seller.ChooseAsync("Monday", thenSees: "Enter: next");
        await _seller.WriteAsync("8:00-12:00, 11:00-15:00", thenSees: "Monday: 8:00-12:00, 11:00-15:00");
        await _seller.ChooseAsync("Finish", thenSees: "overlap");
        await _seller.ChooseAsync("Monday", thenSees: "Enter: next");
        await _seller.WriteAsync("8-noon", thenSees: "Monday: 8-noon");
        await _seller.ChooseAsync("Finish", thenSees: "\"8-noon\" cannot be read.");
        await _seller.ChooseAsync("Monday", thenSees: "Enter: next");
        await _seller.WriteAsync("8-12, 13:00-16:30", thenSees: "Monday: 8-12, 13:00-16:30");
        await _seller.ChooseAsync("Finish", thenSees: "office Shop");
    }

    [Fact]
    public async Task Tone_Chosen_IsSaved()
    {
        await _seller.ChooseAsync("Tone", thenSees: "❯ neutral");
        await _seller.ChooseAsync("friendly", thenSees: "Tone: friendly");
    }

    [Fact]
    public async Task LengthAndCaution_Chosen_AreSaved()
    {
        await _seller.ChooseAsync("Length of answers", thenSees: "❯ normal");
        await _seller.ChooseAsync("short", thenSees: "Length of answers: short");
        await _seller.ChooseAsync("Caution", thenSees: "❯ balanced");
        await _seller.ChooseAsync("careful", thenSees: "Caution: careful");
    }

    [Fact]
    public async Task Budget_WrittenAndTakenAway_IsSaved()
    {
        await _seller.ChooseAsync("Calls of the language model a day: no limit", thenSees: "Enter: next");
        await _seller.WriteAsync("200", thenSees: "Calls of the language model a day: 200");
        await _seller.ChooseAsync("Calls of the language model a day: 200", thenSees: "Enter: next");
        await _seller.WriteAsync("", thenSees: "Calls of the language model a day: no limit");
    }
}
