using AiAssistant.Answering;
using AiAssistant.Answering.Teaching;
using AiAssistant.InMemory;
using AiAssistant.Resources;
using AiAssistant.Runs;
using AiAssistant.Testing;
using AiAssistant.Tests.Answering;
using AiAssistant.Tickets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AiAssistant.Tests.Runs;

public sealed class QuestionRecorderTests
{
    private static readonly ResourceId Book = new(default, "book");
    private readonly ManualTimeProvider _time = new();
    private readonly InMemoryQuestionLog _log = new();
    private IRedactor _redactor = new PersonalDataRedactor();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Record_PartsOfEachKind_LogsWhatTeachingMends()
    {
        await RecordAsync(_log, "run", Part("Do you ship to Norway?", UnansweredReason.NoEvidence), new OutcomePart("Invoice?", OutcomeKind.Answered) { Text = "Yes." },
            Part("Has it NFC?", UnansweredReason.OfferDoesNotSay), Part("Which one?", UnansweredReason.ModelUnavailable), Part("Long?", UnansweredReason.UnsafeInput));

        var logged = await ListAsync();
        Assert.Equal(["Do you ship to Norway?", "Has it NFC?"], logged.Select(question => question.Text));
        Assert.Equal([UnansweredReason.NoEvidence, UnansweredReason.OfferDoesNotSay], logged.Select(question => question.Reason));
        Assert.All(logged, question => Assert.Equal((RunHost.Ticket, "pl"), (question.Ticket, question.Language)));
        Assert.All(logged, question => Assert.Equal([Book], question.Resources));
    }

    [Fact]
    public async Task Record_RunPlannedAgain_LoggedOnce()
    {
        await RecordAsync(_log, "run", Part("Norway?", UnansweredReason.NoEvidence));
        await RecordAsync(_log, "run", Part("Norway?", UnansweredReason.NoEvidence));

        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task Record_LongQuestion_Shortened()
    {
        await RecordAsync(_log, "run", Part(new string('x', 499) + "👩🏽" + new string('y', 500), UnansweredReason.NoEvidence));

        Assert.Equal(new string('x', 499), Assert.Single(await ListAsync()).Text);
    }

    [Theory]
    [InlineData("Can you write to jan.kowalski@example.com or call +48 601 234 567?", "jan.kowalski", "601")]
    [InlineData("Proszę o zwrot na PL61109010140000071219812874, PESEL 44051401359", "1090", "44051401359")]
    [InlineData("Gdzie jest zamówienie nr 2026/AB-778812?", "778812", "AB-")]
    public async Task Record_PersonalData_IsNotInTheLog(string question, string first, string second)
    {
        await RecordAsync(_log, "run", Part(question, UnansweredReason.NoEvidence));

        var text = Assert.Single(await ListAsync()).Text;
        Assert.DoesNotContain(first, text, StringComparison.Ordinal);
        Assert.DoesNotContain(second, text, StringComparison.Ordinal);
        Assert.StartsWith(question[..8], text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_PersonalDataAtTheEdge_IsHiddenBeforeTheTextIsCut()
    {
        await RecordAsync(_log, "run", Part($"{new string('x', 480)} anna.nowak@example.com", UnansweredReason.NoEvidence));

        Assert.EndsWith(" email", Assert.Single(await ListAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_DaysLater_OldQuestionsAreRemoved()
    {
        await RecordAsync(_log, "old", Part("Norway?", UnansweredReason.NoEvidence));
        _time.Advance(TimeSpan.FromDays(91));

        await RecordAsync(_log, "new", Part("Iceland?", UnansweredReason.NoEvidence));

        Assert.Equal("Iceland?", Assert.Single(await ListAsync()).Text);
    }

    [Fact]
    public async Task Record_LogThrows_IsLeftOut() => await RecordAsync(new UnreachableQuestionLog(), "run", Part("Norway?", UnansweredReason.NoEvidence));

    [Fact]
    public async Task Record_RedactorThrows_NothingIsInTheLog()
    {
        _redactor = new TrippingRedactor("Norway");

        await RecordAsync(_log, "run", Part("Norway?", UnansweredReason.NoEvidence));

        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task Reply_UnansweredPart_IsInTheLogOfTheHost()
    {
        await using var host = new RunHost(new ScriptedAssistant(ScriptedAssistant.Partial("Half.", UnansweredReason.NoEvidence)));
        await host.Get<IResourceStore>().WriteAsync(
            new Resource
            {
                Id = Book,
                Name = "Shop",
                Content = new KnowledgeBaseContent(),
                Status = ResourceStatus.Success,
                Published = new PublishedVersion(new ResourceVersion(Book, 1), 1, host.Clock.GetUtcNow(), Embeddings: null),
                CreatedAt = host.Clock.GetUtcNow(),
            },
            0,
            Token);

        await host.DriveAsync(await host.OpenAsync());

        var logged = Assert.Single(await host.Get<IQuestionLog>().ListAsync(default, new QuestionLogFilter(), Token).ToListAsync(Token));
        Assert.Equal((UnansweredReason.NoEvidence, RunHost.Ticket), (logged.Reason, logged.Ticket));
        Assert.Equal([Book], logged.Resources);
    }

    private static OutcomePart Part(string question, UnansweredReason reason) => new(question, OutcomeKind.Unanswered) { Reason = reason };

    private Task RecordAsync(IQuestionLog log, string run, params OutcomePart[] parts) =>
        new QuestionRecorder(log, _redactor, Options.Create(new TeachingOptions()), _time, NullLogger<QuestionRecorder>.Instance).RecordAsync(
            new Run
            {
                Id = new RunId(default, run),
                Event = new TicketEvent { Id = "e", Ticket = RunHost.Ticket, Kind = TicketEventKind.NewTicket },
                AcceptedAt = _time.GetUtcNow(),
            },
            new Ticket { Id = RunHost.Ticket },
            [Book],
            new Outcome(OutcomeKind.Answered) { Parts = parts, Language = "pl" },
            Token);

    private ValueTask<List<UnansweredQuestion>> ListAsync() => _log.ListAsync(default, new QuestionLogFilter(), Token).ToListAsync(Token);

    private sealed class UnreachableQuestionLog : IQuestionLog
    {
        public Task AppendAsync(UnansweredQuestion question, CancellationToken cancellationToken = default) => throw new AiAssistantException("No log.");

        public IAsyncEnumerable<UnansweredQuestion> ListAsync(TenantId tenant, QuestionLogFilter filter, CancellationToken cancellationToken = default) =>
            throw new AiAssistantException("No log.");

        public Task EraseAsync(TicketId ticket, CancellationToken cancellationToken = default) => throw new AiAssistantException("No log.");

        public Task RemoveAsync(DateTimeOffset askedBefore, CancellationToken cancellationToken = default) => throw new AiAssistantException("No log.");
    }
}
