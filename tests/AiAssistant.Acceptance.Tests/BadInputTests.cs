using AiAssistant.Offers.Feeds;
using AiAssistant.Resources;
using AiAssistant.Texts;
using AiAssistant.Workflows;

namespace AiAssistant.Acceptance.Tests;

/// <summary>What sellers get wrong: each fault comes back as a sentence that says what, where and how to mend it, and nothing is lost.</summary>
public sealed class BadInputTests
{
    private const string OneProduct =
        """
        <rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>
        <item><g:id>K12</g:id><title>Electric kettle Paruj K12</title><description>Boils a litre in two minutes.</description></item>
        </channel></rss>
        """;

    private const string NoProducts = """<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel></channel></rss>""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [Trait("Requirement", "S7")]
    [InlineData("", "resource.name.missing")]
    [InlineData("   ", "resource.name.missing")]
    [InlineData("two\nlines", "resource.name.invalid")]
    [InlineData("shop", "resource.name.taken")]
    [InlineData(" SHOP ", "resource.name.taken")]
    public async Task Name_ThatCannotBeGiven_IsRefusedAndNothingIsAdded(string name, string code)
    {
        await using var shop = await Shop.OpenAsync();
        await shop.LearnAsync("Shop", Shop.Answers);

        var refused = await shop.Resources.AddKnowledgeBaseAsync(default, name, Shop.Answers, Token);

        Assert.Equal(code, Assert.Single(refused.Findings, static finding => finding.Severity == FindingSeverity.Error).Code);
        Assert.Equal(["Shop"], await NamesAsync(shop));
    }

    [Fact]
    [Trait("Requirement", "S12")]
    public async Task Answer_OfAHundredThousandCharacters_IsRefusedWithItsLengthAndTheLimit()
    {
        await using var shop = await Shop.OpenAsync();

        var refused = await shop.Resources.AddKnowledgeBaseAsync(
            default, "Shop", new KnowledgeBaseContent { CustomQuestions = [new CustomQuestion("long", "What?", new string('a', 100_000))] }, Token);

        var finding = Assert.Single(refused.Findings, static finding => finding.Severity == FindingSeverity.Error);
        Assert.Equal(("knowledgeBase.answer.tooLong", "customQuestions[0].answer"), (finding.Code, finding.Place));
        Assert.Equal("100000", finding.Arguments[0]);
        Assert.Empty(await NamesAsync(shop));
    }

    [Fact]
    [Trait("Requirement", "S42")]
    public async Task Calendar_WithOverlappingIntervals_IsRefusedAndNamesBoth()
    {
        await using var shop = await Shop.OpenAsync();
        WorkingCalendar office = new()
        {
            Intervals =
            [
                new WorkingInterval(DayOfWeek.Sunday, new TimeOnly(22, 0), new TimeOnly(2, 0)),
                new WorkingInterval(DayOfWeek.Monday, new TimeOnly(1, 0), new TimeOnly(9, 0)),
            ],
        };

        var refused = await shop.Get<AssistantSettings>().SaveAsync(
            default, new TenantSettings { Calendars = new Dictionary<string, WorkingCalendar> { ["office"] = office } }, cancellationToken: Token);

        Assert.Equal(SaveStatus.Refused, refused.Status);
        var finding = Assert.Single(refused.Findings);
        Assert.Equal("settings.calendar.interval.overlap", finding.Code);
        Assert.Equal(("calendars.office.intervals[1]", "calendars.office.intervals[0]"), (finding.Place, finding.Arguments[0]));
    }

    [Fact]
    [Trait("Requirement", "S41")]
    public async Task Workflow_OfAssistantFailedAndAnotherTrigger_IsRefused()
    {
        await using var shop = await Shop.OpenAsync();

        var refused = await shop.Workflows.SaveAsync(
            default, [Flow.On("Both", [new AssistantFailedTrigger(), new NewMessageTrigger()], new AddTagAction("x"))], cancellationToken: Token);

        Assert.Equal(SaveStatus.Refused, refused.Status);
        Assert.Contains(refused.Findings, static finding => finding.Code == "workflow.trigger.failedNotAlone");
        Assert.Empty((await shop.Workflows.GetAsync(default, Token)).Workflows);
    }

    [Theory]
    [Trait("Requirement", "S25")]
    [Trait("Requirement", "S28")]
    [InlineData(NoProducts, "offers.none")]
    [InlineData("", "feed.empty")]
    public async Task Feed_ThatBecameEmptyOvernight_FailsAndTheOldOffersKeepAnswering(string overnight, string code)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, OneProduct, Token);
            Feed feed = new(default, "main", "My shop", file);
            await using var shop = await Shop.OpenAsync(feeds: feeds => feeds.Feeds.Add(feed));
            var learned = await shop.LearnAsync("Kettles", feed.Account);
            await shop.SaveAsync(Flow.Assistant("Kettles"));
            await File.WriteAllTextAsync(file, overnight, Token);

            var refreshed = await shop.LearnedAsync(await shop.Resources.RefreshAsync(learned.Id, Token));
            await shop.WriteAsync("T1", "How long does the kettle Paruj K12 take to boil a litre?");

            Assert.Equal(ResourceStatus.Failed, refreshed.Status);
            Assert.Equal(code, refreshed.Failure!.Code);
            Assert.NotEqual(refreshed.Failure.Code, SellerTexts.Format(refreshed.Failure));
            Assert.Equal(learned.Published, refreshed.Published);
            Assert.Contains("two minutes", shop.OnlyReply("T1"), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<List<string>> NamesAsync(Shop shop)
    {
        List<string> names = [];
        await foreach (var resource in shop.Resources.ListAsync(default, Token))
        {
            names.Add(resource.Name);
        }

        return names;
    }
}
