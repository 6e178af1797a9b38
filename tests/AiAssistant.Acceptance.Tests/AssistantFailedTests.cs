using AiAssistant.Answering;
using AiAssistant.Runs;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Acceptance.Tests;

/// <summary>S39 to S44: when the assistant fails.</summary>
public sealed class AssistantFailedTests
{
    private const string Unanswerable = "Can I pay with bitcoin?";

    private static readonly TenantSettings Calendars = new()
    {
        Calendars = new Dictionary<string, WorkingCalendar>
        {
            ["always"] = new()
            {
                Intervals = [.. Enum.GetValues<DayOfWeek>().Select(static day => new WorkingInterval(day, TimeOnly.MinValue, TimeOnly.MinValue))],
            },
            ["never"] = new(),
        },
    };

    [Fact]
    [Trait("Requirement", "S39")]
    [Trait("Requirement", "S41")]
    public async Task Failure_SendsTheFallback_AndStartsTheOtherWorkflow()
    {
        await using var shop = await FailingShopAsync(Flow.OnFailure(new AddTagAction("needs-person")));

        var run = await shop.WriteAsync("T1", Unanswerable);

        Assert.Equal(UnansweredReason.NoEvidence, run.Outcome!.Reason);
        Assert.Equal(Shop.Fallback, shop.OnlyReply("T1"));
        Assert.Equal(["needs-person"], shop.Ticket("T1").Tags);
    }

    [Fact]
    [Trait("Requirement", "S39")]
    public async Task Failure_OfEveryResourceBeingGone_StillSendsTheFallbackAndStartsTheOtherWorkflow()
    {
        await using var shop = await FailingShopAsync(Flow.OnFailure(new AddTagAction("needs-person")));
        var resource = await shop.Resources.FindAsync(default, "Shop", TestContext.Current.CancellationToken);
        await shop.Resources.DeleteAsync(resource!.Id, TestContext.Current.CancellationToken);

        var run = await shop.WriteAsync("T1", "Where is your shop?");

        Assert.Equal(UnansweredReason.NoResource, run.Outcome!.Reason);
        Assert.Equal(Shop.Fallback, shop.OnlyReply("T1"));
        Assert.Equal(["needs-person"], shop.Ticket("T1").Tags);
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task Message_WhileTheDeskFails_IsAnsweredOnceItIsBack()
    {
        await using var shop = await FailingShopAsync();
        shop.Desk.FailNext(times: 2);

        await AssertAnsweredAsync(shop);
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task Message_WhileTheDeskHangs_IsAnsweredOnceItIsBack()
    {
        await using var shop = await FailingShopAsync();
        shop.Desk.HangNextFind();
        shop.Desk.HangNext();

        await AssertAnsweredAsync(shop);
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task Message_WhoseConfirmationIsLost_IsAnsweredExactlyOnce()
    {
        await using var shop = await FailingShopAsync();
        shop.Desk.LoseNextConfirmation();

        await shop.WriteAsync("T1", "Where is your shop?");

        Assert.Single(shop.Replies("T1"));
        Assert.Equal(0, shop.Desk.DuplicateMessages);
    }

    [Theory]
    [Trait("Requirement", "S42")]
    [InlineData("always", Shop.Platform, true)]
    [InlineData("always", "email", false)]
    [InlineData("never", Shop.Platform, false)]
    public async Task FurtherConditions_OfTheFailure_MustAllHold(string calendar, string source, bool fires)
    {
        await using var shop = await FailingShopAsync();
        await shop.SaveAsync(Calendars);
        Condition[] conditions = [new AssistantFailedTrigger(), new SourceCondition([Shop.Platform]), new WorkingHoursCondition(calendar)];
        await shop.SaveAsync(Flow.Assistant("Shop"), Flow.On("Failed", conditions, new AddTagAction("fired")));

        await shop.WriteAsync("T1", Unanswerable, source: source);

        Assert.Equal(fires, shop.Ticket("T1").Tags.Contains("fired"));
        Assert.Equal(Shop.Fallback, shop.OnlyReply("T1"));
    }

    [Fact]
    [Trait("Requirement", "S43")]
    public async Task Failure_AssignsAnAgent()
    {
        await using var shop = await FailingShopAsync(Flow.OnFailure(new AssignAction(Agent: "anna")));

        await shop.WriteAsync("T1", Unanswerable);

        Assert.Equal("anna", shop.Ticket("T1").Agent);
        Assert.Equal(Shop.Fallback, shop.OnlyReply("T1"));
    }

    [Fact]
    [Trait("Requirement", "S44")]
    public async Task Failure_SendsAnEmail()
    {
        var notify = new NotifyAction(["boss@shop.example"], "A customer waits", "Please look at the ticket.");
        await using var shop = await FailingShopAsync(Flow.OnFailure(notify));

        await shop.WriteAsync("T1", Unanswerable);

        var sent = Assert.Single(shop.Notifier.Sent).Notification;
        Assert.Equal(["boss@shop.example"], sent.Recipients);
        Assert.Equal(("A customer waits", "Please look at the ticket.", "T1"), (sent.Subject, sent.Body, sent.Ticket.Value));
    }

    private static async Task AssertAnsweredAsync(Shop shop)
    {
        var run = await shop.WriteAsync("T1", "Where is your shop?");

        Assert.Equal((RunState.Completed, RunEnd.Replied), (run.State, run.End));
        Assert.Contains("17 Dluga Street", shop.OnlyReply("T1"), StringComparison.Ordinal);
    }

    private static async Task<Shop> FailingShopAsync(params Workflow[] further)
    {
        var shop = await Shop.OpenAsync();
        await shop.LearnAsync("Shop", Shop.Answers);
        await shop.SaveAsync([Flow.Assistant("Shop"), .. further]);
        return shop;
    }
}
