using AiAssistant.Answering;
using AiAssistant.Answering.Teaching;
using AiAssistant.InMemory;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Testing;
using AiAssistant.Texts;
using AiAssistant.Tickets;

namespace AiAssistant.Tests.Answering.Teaching;

public sealed class TeachingReportsTests
{
    private static readonly TenantId Tenant = new("anna");
    private static readonly ResourceId Book = new(Tenant, "book");
    private static readonly ResourceId Offers = new(Tenant, "offers");
    private readonly ManualTimeProvider _time = new();
    private readonly InMemoryResourceStore _resources = new();
    private readonly InMemoryPassageIndex _index = new();
    private readonly InMemoryQuestionLog _log = new();
    private readonly TeachingOptions _options = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Create_FormAndOffersDiffer_CountedWithExamplesAndCitations()
    {
        await TeachShopAsync();

        var report = await CreateAsync(Book);

        Assert.True(report.IsComplete);
        var contradiction = Assert.Single(report.Contradictions);
        Assert.Equal((PredefinedQuestion.NewProductsOnly, 2), (contradiction.Question, contradiction.Offers));
        Assert.Equal(("Shop", "NewProductsOnly", "Yes, only new products."), (contradiction.Form.ResourceName, contradiction.Form.Source, contradiction.Form.Quote));
        Assert.Equal([("o2", "used"), ("o3", "Refurbished")], contradiction.Examples.Select(example => (example.Source, example.Quote)));
        Assert.Contains("2 offers", SellerTexts.Format(contradiction.Finding, System.Globalization.CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
        Assert.Equal(report.Contradictions.Select(one => one.Offers), (await CreateAsync(Offers)).Contradictions.Select(one => one.Offers));
    }

    [Fact]
    public async Task Create_MoreThanTheOptionsAllow_BoundedAndSaysSo()
    {
        await TeachShopAsync();
        _options.MaxExamples = 1;
        Assert.Single((await CreateAsync(Book)).Contradictions[0].Examples);
        _options.MaxPassages = 2;

        var report = await CreateAsync(Book);

        Assert.False(report.IsComplete);
        Assert.Equal(1, report.Contradictions[0].Offers);
    }

    [Fact]
    public async Task Create_IndexThatCannotList_QuestionsAlone()
    {
        await TeachShopAsync();
        await AskAsync("1", "Do you groom poodles?");

        var report = await new TeachingReports(_resources, lookup: null, _log, _options, _time).CreateAsync(Book, Token);

        Assert.Equal((1, 0, false), (report!.Groups.Count, report.Contradictions.Count, report.IsComplete));
    }

    [Fact]
    public async Task Create_Questions_ThoseOfTheResourceByItsKind()
    {
        await TeachShopAsync();
        await AskAsync("1", "Do you groom poodles?");
        await AskAsync("2", "Has the A54 phone NFC?", UnansweredReason.OfferDoesNotSay);
        await AskAsync("3", "Is the Z99 waterproof?", UnansweredReason.OfferUnknown, Book);

        Assert.Equal(["Do you groom poodles?", "Is the Z99 waterproof?"], (await CreateAsync(Book)).Groups.Select(group => group.Question).Order());
        Assert.Equal(["Has the A54 phone NFC?"], (await CreateAsync(Offers)).Groups.Select(group => group.Question));
    }

    [Fact]
    public async Task Create_OldQuestionsAndTooMany_LeftOut()
    {
        await TeachShopAsync();
        await AskAsync("1", "Do you groom poodles?");
        _time.Advance(TimeSpan.FromDays(91));
        await AskAsync("2", "Do you ship to Norway?");
        Assert.Equal("Do you ship to Norway?", Assert.Single((await CreateAsync(Book)).Groups).Question);
        await AskAsync("3", "Can I pay in instalments?");
        _options.MaxQuestions = 1;

        var report = await CreateAsync(Book);

        Assert.Equal((1, false), (report.Questions, report.IsComplete));
    }

    [Fact]
    public async Task Create_ResourceUnknownDeletedOrOfAnother_Null()
    {
        await TeachShopAsync();
        var reports = new TeachingReports(_resources, _index, _log, _options, _time);

        Assert.Null(await reports.CreateAsync(new ResourceId(Tenant, "odd"), Token));
        Assert.Null(await reports.CreateAsync(new ResourceId(new TenantId("ben"), "book"), Token));
    }

    [Fact]
    public async Task Create_NothingLearnedYet_Empty()
    {
        await WriteAsync(Book, "Shop", new KnowledgeBaseContent(), published: null);

        var report = await CreateAsync(Book);

        Assert.Equal((0, 0, true), (report.Groups.Count, report.Contradictions.Count, report.IsComplete));
    }

    private async Task<TeachingReport> CreateAsync(ResourceId resource) =>
        Assert.IsType<TeachingReport>(await new TeachingReports(_resources, _index, _log, _options, _time).CreateAsync(resource, Token));

    private Task AskAsync(string ticket, string text, UnansweredReason? reason = null, params ResourceId[] resources) => _log.AppendAsync(
        new UnansweredQuestion
        {
            Id = ticket,
            Ticket = new TicketId(Tenant, ticket),
            Resources = resources.Length > 0 ? resources : [Book, Offers],
            AskedAt = _time.GetUtcNow(),
            Text = text,
            Language = "en",
            Reason = reason ?? UnansweredReason.NoEvidence,
        },
        Token);

    private async Task TeachShopAsync()
    {
        await LearnAsync(Book, "Shop", new KnowledgeBaseContent(), ("NewProductsOnly", "Are only new products sold?", "Yes, only new products.", null));
        await LearnAsync(Offers, "Phones", new OffersContent(new AccountRef("feed", "a")),
            ("o1", "Phone A", "A phone.", "new"), ("o2", "Phone B", "A phone.", "used"), ("o2", "Phone B", "Its second passage.", "used"), ("o3", "Phone C", "A phone.", "Refurbished"));
    }

    private async Task LearnAsync(ResourceId id, string name, ResourceContent content, params (string Source, string Title, string Text, string? Condition)[] passages)
    {
        var version = new ResourceVersion(id, 1);
        var embedded = passages.Select((passage, i) => new EmbeddedPassage(
            new Passage
            {
                Id = new PassageId(version, i),
                Kind = content.Kind,
                Source = passage.Source,
                Title = passage.Title,
                Text = passage.Text,
                Language = "en",
                Fields = passage.Condition is { } condition ? [new PassageField(PassageFieldNames.Condition, [condition])] : [],
            },
            default));
        await _index.WriteAsync(version, null, embedded.ToAsyncEnumerable(), Token);
        await WriteAsync(id, name, content, new PublishedVersion(version, passages.Length, _time.GetUtcNow(), Embeddings: null));
    }

    private async Task WriteAsync(ResourceId id, string name, ResourceContent content, PublishedVersion? published) => await _resources.WriteAsync(
        new Resource { Id = id, Name = name, Content = content, Status = ResourceStatus.Success, Published = published, CreatedAt = _time.GetUtcNow() }, 0, Token);
}
