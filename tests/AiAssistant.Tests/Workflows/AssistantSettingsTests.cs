using AiAssistant.Answering;
using AiAssistant.InMemory;
using AiAssistant.Runs;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.Workflows;

public sealed class AssistantSettingsTests
{
    private readonly InMemorySettingsStore _store = new();
    private readonly InMemoryWorkflowStore _workflows = new();
    private readonly AssistantSettings _settings;

    public AssistantSettingsTests() => _settings = new AssistantSettings(_store, _workflows, new MessageInspector());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "S37")]
    public async Task GetAsync_NeverSaved_GivesDefaultsAndClosesNothing()
    {
        var settings = await _settings.GetAsync(default, Token);

        Assert.Equal((false, "Etc/UTC", 0L), (settings.CloseAnsweredTickets, settings.TimeZone, settings.Revision));
    }

    [Fact]
    [Trait("Requirement", "S37")]
    public async Task SaveAsync_Valid_IsReadBackWithItsRevision()
    {
        var changed = new TenantSettings
        {
            CloseAnsweredTickets = true,
            TimeZone = "Europe/Warsaw",
            Language = "pl",
            Calendars = Calendars(new(DayOfWeek.Monday, new(8, 0), new(12, 0)), new(DayOfWeek.Monday, new(12, 0), new(8, 0))),
        };

        var result = await _settings.SaveAsync(default, changed, 0, Token);
        var read = await _settings.GetAsync(default, Token);

        Assert.Equal((SaveStatus.Saved, 1L), (result.Status, result.Revision));
        Assert.Empty(result.Findings);
        Assert.Equal((true, "Europe/Warsaw", "pl", 1L), (read.CloseAnsweredTickets, read.TimeZone, read.Language, read.Revision));
        Assert.Equal(changed.Calendars["Office"], read.Calendars["Office"]);
        Assert.Equal(SaveStatus.Conflict, (await _settings.SaveAsync(default, changed, 0, Token)).Status);
        Assert.Equal(SaveStatus.Saved, (await _settings.SaveAsync(default, changed, null, Token)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mars/Olympus")]
    [InlineData("Central European Standard Time")]
    [InlineData("../../etc/passwd")]
    [InlineData("../zoneinfo/Europe/Warsaw")]
    [InlineData("/dev/zero")]
    public async Task SaveAsync_TimeZoneThatIsNoIanaName_IsRefused(string zone) =>
        Assert.Equal(new Finding("settings.timeZone.unknown", zone) { Place = "timeZone" }, await SingleFinding(new TenantSettings { TimeZone = zone }));

    [Fact]
    public async Task SaveAsync_FaultyValues_AreRefusedWithTheirPlaces()
    {
        Assert.Equal(new Finding("settings.language.invalid", "Polish") { Place = "language" }, await SingleFinding(new TenantSettings { Language = "Polish" }));
        Assert.Equal(new Finding("settings.maxRepliesPerHour.tooLow", "0", "1") { Place = "maxRepliesPerHour" }, await SingleFinding(new TenantSettings { MaxRepliesPerHour = 0 }));
        Assert.Equal(
            new Finding("settings.budget.negative", "-1") { Place = "budget.tokensPerDay" },
            await SingleFinding(new TenantSettings { Budget = new UsageBudget { CallsPerTicket = 0, TokensPerDay = -1 } }));
        Assert.Equal(
            "settings.calendar.name.blank",
            (await SingleFinding(new TenantSettings { Calendars = new Dictionary<string, WorkingCalendar> { [" "] = new() { Intervals = [new(DayOfWeek.Monday, default, default)] } } })).Code);
        Assert.Equal("settings.calendar.day.unknown", (await SingleFinding(new TenantSettings { Calendars = Calendars(new WorkingInterval((DayOfWeek)7, default, default)) })).Code);
    }

    [Theory]
    [InlineData(DayOfWeek.Monday, 8, 12, DayOfWeek.Monday, 11, 13, true)]
    [InlineData(DayOfWeek.Monday, 8, 12, DayOfWeek.Monday, 12, 13, false)]
    [InlineData(DayOfWeek.Monday, 8, 12, DayOfWeek.Monday, 9, 10, true)]
    [InlineData(DayOfWeek.Monday, 8, 12, DayOfWeek.Monday, 8, 12, true)]
    [InlineData(DayOfWeek.Monday, 22, 6, DayOfWeek.Tuesday, 5, 7, true)]
    [InlineData(DayOfWeek.Monday, 22, 6, DayOfWeek.Tuesday, 6, 7, false)]
    [InlineData(DayOfWeek.Saturday, 22, 6, DayOfWeek.Sunday, 0, 2, true)]
    [InlineData(DayOfWeek.Sunday, 0, 2, DayOfWeek.Saturday, 22, 0, false)]
    [InlineData(DayOfWeek.Monday, 9, 9, DayOfWeek.Tuesday, 8, 10, true)]
    [InlineData(DayOfWeek.Monday, 9, 9, DayOfWeek.Tuesday, 9, 10, false)]
    public async Task SaveAsync_OverlappingIntervals_AreRefused(DayOfWeek day1, int from1, int to1, DayOfWeek day2, int from2, int to2, bool overlap)
    {
        var calendars = Calendars(new(day1, new(from1, 0), new(to1, 0)), new(day2, new(from2, 0), new(to2, 0)));

        var result = await _settings.SaveAsync(default, new TenantSettings { Calendars = calendars }, 0, Token);

        Assert.Equal(!overlap, result.IsSaved);
        Assert.Equal(
            overlap ? [new Finding("settings.calendar.interval.overlap", "calendars.Office.intervals[0]") { Place = "calendars.Office.intervals[1]" }] : [],
            result.Findings);
    }

    [Fact]
    public async Task SaveAsync_WithoutACalendarThatAnEnabledWorkflowNames_IsRefused()
    {
        var workflow = Make.Workflow("w", [new NewMessageTrigger(), new AnyCondition([new NotCondition(new WorkingHoursCondition("Office"))])]);
        await _workflows.WriteAsync(default, [workflow], 0, Token);

        Assert.Equal(new Finding("settings.calendar.inUse", "Office", "w") { Place = "calendars" }, await SingleFinding(new TenantSettings()));
        await _workflows.WriteAsync(default, [workflow with { Enabled = false }], 1, Token);
        Assert.True((await _settings.SaveAsync(default, new TenantSettings(), 0, Token)).IsSaved);
    }

    [Fact]
    public async Task SaveAsync_CalendarThatNeverOpens_IsAWarning()
    {
        var result = await _settings.SaveAsync(default, new TenantSettings { Calendars = Calendars() }, 0, Token);

        Assert.True(result.IsSaved);
        Assert.Equal(("settings.calendar.neverOpen", FindingSeverity.Warning), (result.Findings[0].Code, result.Findings[0].Severity));
    }

    [Fact]
    public async Task SaveAsync_IntervalsOfTwoCalendars_MayOverlap()
    {
        var nine = new WorkingCalendar { Intervals = [new(DayOfWeek.Monday, new(9, 0), new(17, 0))] };

        var result = await _settings.SaveAsync(default, new TenantSettings { Calendars = new Dictionary<string, WorkingCalendar> { ["Office"] = nine, ["Phone"] = nine } }, 0, Token);

        Assert.Equal((true, 0), (result.IsSaved, result.Findings.Count));
    }

    [Fact]
    public async Task SaveAsync_FaultyLanguages_AreRefusedWithTheirPlaces()
    {
        var result = await _settings.SaveAsync(default, new TenantSettings { Language = "en", Languages = ["pl", "Deutsch", "", "pl"] }, 0, Token);

        Assert.Equal(
            [
                new Finding("settings.language.invalid", "Deutsch") { Place = "languages[1]" },
                new Finding("settings.language.invalid", "") { Place = "languages[2]" },
                new Finding("settings.language.duplicate", "pl") { Place = "languages[3]" },
                new Finding("settings.language.notOffered", "en") { Place = "language" },
            ],
            result.Findings);
        Assert.Equal(
            new Finding("settings.languages.tooMany", "101", "100") { Place = "languages" },
            await SingleFinding(new TenantSettings { Languages = [.. Enumerable.Repeat("en", 101)] }));
    }

    [Fact]
    public async Task SaveAsync_FaultyToneAndChannels_AreRefusedWithTheirPlaces()
    {
        static TenantSettings With(params (string Name, ChannelPolicy Policy)[] channels) => new() { Channels = channels.ToDictionary(static pair => pair.Name, static pair => pair.Policy) };

        Assert.Equal(new Finding("settings.tone.unknown") { Place = "tone" }, await SingleFinding(new TenantSettings { Tone = (Tone)9 }));
        Assert.Equal(
            new Finding("settings.channel.maxLength.tooLow", "159", "160") { Place = "channels.allegro.maxLength" },
            await SingleFinding(With(("allegro", new ChannelPolicy { MaxLength = 159 }))));
        Assert.Equal(new Finding("settings.channel.name.blank") { Place = "channels" }, await SingleFinding(With((" ", new ChannelPolicy()))));
        Assert.Equal(
            new Finding("settings.channel.name.tooLong", "201", "200") { Place = "channels" }, await SingleFinding(With((new string('a', 201), new ChannelPolicy()))));
        Assert.Equal(
            new Finding("settings.channel.duplicate", "allegro") { Place = "channels.allegro" },
            await SingleFinding(With(("Allegro", new ChannelPolicy()), ("allegro", new ChannelPolicy()))));
        Assert.Equal(
            new Finding("settings.channels.tooMany", "101", "100") { Place = "channels" },
            await SingleFinding(With([.. Enumerable.Range(0, 101).Select(static i => ($"c{i}", new ChannelPolicy()))])));
    }

    [Fact]
    public async Task SaveAsync_LanguagesToneAndChannels_AreReadBack()
    {
        var policy = new ChannelPolicy { MaxLength = 2000, ForbidLinks = true, ForbidContactDetails = true };
        var changed = new TenantSettings { Language = "pl", Languages = ["pl", "cs"], Tone = Tone.Formal, Channels = new Dictionary<string, ChannelPolicy> { ["allegro"] = policy } };

        Assert.Empty((await _settings.SaveAsync(default, changed, 0, Token)).Findings);
        var read = await _settings.GetAsync(default, Token);

        Assert.Equal(["pl", "cs"], read.Languages);
        Assert.Equal((Tone.Formal, policy, new ChannelPolicy()), (read.Tone, read.PolicyOf("ALLEGRO"), read.PolicyOf("email")));
    }

    public static TheoryData<string, TenantSettings> Missing => new()
    {
        { "timeZone", new TenantSettings { TimeZone = null! } },
        { "language", new TenantSettings { Language = null! } },
        { "languages[1]", new TenantSettings { Languages = ["en", null!] } },
        { "channels.allegro", new TenantSettings { Channels = new Dictionary<string, ChannelPolicy> { ["allegro"] = null! } } },
        { "calendars.Office", new TenantSettings { Calendars = new Dictionary<string, WorkingCalendar> { ["Office"] = null! } } },
        { "calendars.Office.intervals[0]", new TenantSettings { Calendars = Calendars([null!]) } },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public async Task SaveAsync_NullWithin_NamesItsPlace(string place, TenantSettings settings)
    {
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => _settings.SaveAsync(default, settings, 0, Token));

        Assert.StartsWith($"{place} is null", fault.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, WorkingCalendar> Calendars(params IReadOnlyList<WorkingInterval> intervals) => new() { ["Office"] = new() { Intervals = intervals } };

    private async Task<Finding> SingleFinding(TenantSettings settings)
    {
        var result = await _settings.SaveAsync(default, settings, 0, Token);
        Assert.Equal((SaveStatus.Refused, 0L), (result.Status, result.Revision));
        return Assert.Single(result.Findings);
    }
}
