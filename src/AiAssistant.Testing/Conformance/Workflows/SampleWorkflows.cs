using AiAssistant.Answering;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Testing.Conformance;

/// <summary>Workflows and settings that cases write. Stores keep what they are given: whether a seller could save it does not matter here.</summary>
internal static class SampleWorkflows
{
    /// <summary>One condition of each kind, some with their defaults, none with another's values.</summary>
    public static IReadOnlyList<Condition> EveryCondition { get; } =
    [
        new NewTicketTrigger(),
        new NewMessageTrigger(),
        new NewMessageTrigger { Occurrence = MessageOccurrence.First },
        new AssistantFailedTrigger(),
        new AssistantFailedTrigger { Reasons = [UnansweredReason.NoEvidence, new UnansweredReason("ReasonOfALaterVersion")] },
        new AssistantDegradedTrigger(),
        new AssistantDegradedTrigger { Degradations = [Degradation.BudgetSpent, new Degradation("OfALaterVersion")] },
        new AgentRequestedTrigger(),
        new AllCondition([new AnyCondition([new NotCondition(new AllCondition([new TagCondition(["deep"])]))]), new SourceCondition(["allegro", "email"])]),
        new AccountCondition([new AccountRef("allegro", SampleValues.Unicode), new AccountRef("feed", "main")]),
        .. Enum.GetValues<TextField>().Select(field => new TextCondition(field, TextOperator.ContainsAll, [SampleValues.Unicode, ""])),
        .. Enum.GetValues<TextOperator>().Select(comparison => new TextCondition(TextField.Subject, comparison)),
        new LanguageCondition(["pl", "fr"]),
        new StatusCondition([TicketStatus.Open, new TicketStatus("waiting for parts")]),
        new TimeCondition(new TimeOnly(22, 30), new TimeOnly(6, 0, 1)),
        new DayCondition(Enum.GetValues<DayOfWeek>()),
        new WorkingHoursCondition("Office"),
        new WorkingHoursCondition("Warehouse", Within: false),
    ];

    /// <summary>One action of each kind.</summary>
    public static IReadOnlyList<WorkflowAction> EveryAction { get; } =
    [
        new UseAssistantAction(
            [new ResourceReference("My shop", "r-1"), "Not bound yet"],
            new LocalizedText("Fallback") { Texts = new Dictionary<string, string> { ["pl"] = SampleValues.Unicode, ["fr"] = "" } },
            "A colleague takes over."),
        new SendMessageAction(SampleValues.Unicode),
        new AssignAction(Agent: "eva"),
        new AssignAction(Team: "returns"),
        new NotifyAction(["a@example.com", "b@example.com"], "Subject", SampleValues.Unicode),
        new SetStatusAction(new TicketStatus("waiting for parts")),
        new AddTagAction("vip"),
        new RemoveTagAction("new"),
        new AddNoteAction(SampleValues.Unicode),
    ];

    /// <summary>No property has its default value.</summary>
    public static Workflow Full { get; } = new()
    {
        Id = "w-1",
        Name = SampleValues.Unicode,
        Description = SampleValues.Unicode,
        Order = -7,
        Enabled = false,
        StopProcessing = true,
        Conditions = [new NewMessageTrigger()],
        Actions = [new AddTagAction("x")],
    };

    /// <summary>No property has its default value.</summary>
    public static TenantSettings FullSettings { get; } = new()
    {
        CloseAnsweredTickets = true,
        TimeZone = "Europe/Warsaw",
        Language = "pl",
        Languages = ["pl", "uk"],
        Tone = Tone.Friendly,
        Caution = AnswerCaution.Careful,
        Redaction = Redaction.PersonalDataAndOrderNumbers,
        Length = AnswerLength.Detailed,
        Channels = new Dictionary<string, ChannelPolicy>
        {
            ["allegro"] = new() { MaxLength = 2_000, ForbidLinks = true, ForbidContactDetails = true },
            [SampleValues.Unicode] = new(),
        },
        Calendars = new Dictionary<string, WorkingCalendar>
        {
            [SampleValues.Unicode] = new()
            {
                Intervals =
                [
                    new WorkingInterval(DayOfWeek.Monday, new TimeOnly(8, 0), new TimeOnly(12, 0)),
                    new WorkingInterval(DayOfWeek.Monday, new TimeOnly(13, 0), new TimeOnly(17, 30)),
                    new WorkingInterval(DayOfWeek.Saturday, new TimeOnly(22, 0), new TimeOnly(6, 0)),
                ],
                Holidays = [new DateOnly(2026, 12, 25), new DateOnly(2027, 1, 1)],
            },
            ["Office"] = new(),
        },
        MaxRepliesPerHour = 3,
        Budget = new UsageBudget { CallsPerTicket = 0, TokensPerTicket = 20_000, CallsPerDay = 500, TokensPerDay = 3_000_000_000 },
        Revision = 99,
    };

    public static Workflow Plain(string id) =>
        new() { Id = id, Name = $"Workflow {id}", Conditions = [new NewTicketTrigger()], Actions = [new AddTagAction(id)] };
}
