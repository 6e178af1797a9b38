using AiAssistant.Answering;
using AiAssistant.Runs;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Acceptance.Tests;

/// <summary>S30 to S38: the workflow action "use AI assistant".</summary>
public sealed class AssistantActionTests
{
    private const string Power = "How many watts does it have?";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "S30")]
    public async Task Workflow_ThatUsesTheAssistant_IsSavedAndAnswers()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.LearnAsync("Shop", Shop.Answers);

        await shop.SaveAsync(Flow.Assistant("Shop"));
        var run = await shop.WriteAsync("T1", "Where is your shop?");

        Assert.Equal(OutcomeKind.Answered, run.Outcome!.Kind);
        Assert.Contains("17 Dluga Street", shop.OnlyReply("T1"), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Requirement", "S31")]
    [Trait("Requirement", "S32")]
    [InlineData("", "Agent", "fallback")]
    [InlineData("Fallback", " ", "agentMessage")]
    public async Task Workflow_WithoutOneOfTheMessages_IsRefusedThere(string fallback, string agentMessage, string place)
    {
        await using var shop = await Shop.OpenAsync();
        await shop.LearnAsync("Shop", Shop.Answers);

        var refused = await shop.Workflows.SaveAsync(
            default, [Flow.On("Answer", [new NewMessageTrigger()], new UseAssistantAction(["Shop"], fallback, agentMessage))], cancellationToken: Token);

        Assert.Equal(SaveStatus.Refused, refused.Status);
        Assert.Equal($"workflows[0].actions[0].{place}", Assert.Single(refused.Findings, static finding => finding.Severity == FindingSeverity.Error).Place);
    }

    [Fact]
    [Trait("Requirement", "S31")]
    public async Task Fallback_WhenTheAssistantCannotAnswer_IsSentAsWritten()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.LearnAsync("Shop", Shop.Answers);
        await shop.SaveAsync(Flow.Assistant("Shop"));

        await shop.WriteAsync("T1", "Can I pay with bitcoin?");

        Assert.Equal(Shop.Fallback, shop.OnlyReply("T1"));
    }

    [Fact]
    [Trait("Requirement", "S32")]
    [Trait("Requirement", "S33")]
    public async Task Agent_OnADeskWithButtons_IsChosenByThePress()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.LearnAsync("Shop", Shop.Answers);
        await shop.SaveAsync(Flow.Assistant("Shop"), Flow.On("Hand over", [new AgentRequestedTrigger()], new AssignAction(Team: "care")));
        await shop.WriteAsync("T1", "Where is your shop?");
        var reply = Assert.IsType<SendMessage>(shop.Desk.Applied[0].Change);

        await shop.PressAsync("T1");

        Assert.Equal([MessageChoice.ContactAgent], reply.Choices);
        Assert.Equal(Shop.AgentMessage, shop.Replies("T1")[1]);
        Assert.Equal("care", shop.Ticket("T1").Team);
    }

    [Fact]
    [Trait("Requirement", "S32")]
    [Trait("Requirement", "S33")]
    public async Task Agent_OnADeskOfTextAlone_IsChosenByTheKeywordOfTheClosingLine()
    {
        await using var shop = await Shop.OpenAsync(DeskCapabilities.IdempotentSend);
        await shop.LearnAsync("Shop", Shop.Answers);
        await shop.SaveAsync(Flow.Assistant("Shop"), Flow.On("Hand over", [new AgentRequestedTrigger()], new AssignAction(Team: "care")));
        await shop.WriteAsync("T1", "Where is your shop?");
        var keyword = KeywordOf(shop.OnlyReply("T1"));

        var run = await shop.WriteAsync("T1", keyword);

        Assert.Equal(OutcomeKind.AgentRequested, run.Outcome!.Kind);
        Assert.StartsWith(Shop.AgentMessage, shop.Replies("T1")[1], StringComparison.Ordinal);
        Assert.Equal("care", shop.Ticket("T1").Team);
    }

    [Fact]
    [Trait("Requirement", "S33")]
    public async Task Agent_AskedForInOwnWords_IsUnderstood()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.LearnAsync("Shop", Shop.Answers);
        await shop.SaveAsync(Flow.Assistant("Shop"));

        var run = await shop.WriteAsync("T1", "I would like to talk to a real person, please.");

        Assert.Equal(OutcomeKind.AgentRequested, run.Outcome!.Kind);
        Assert.Equal(Shop.AgentMessage, shop.OnlyReply("T1"));
    }

    [Fact]
    [Trait("Requirement", "S34")]
    public async Task Workflow_WithoutAResource_IsRefused()
    {
        await using var shop = await Shop.OpenAsync();

        var refused = await shop.Workflows.SaveAsync(default, [Flow.Assistant()], cancellationToken: Token);

        Assert.Contains(refused.Findings, static finding => finding is { Code: "workflow.resource.none", Place: "workflows[0].actions[0].resources" });
    }

    [Fact]
    [Trait("Requirement", "S34")]
    [Trait("Requirement", "S35")]
    [Trait("Requirement", "S36")]
    public async Task TwoAccounts_OfOnePlatform_AreEachAnsweredFromTheirOwnResource()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.LearnAsync("Kettles", shop.Kettles);
        await shop.LearnAsync("Lamps", shop.Lamps);
        await shop.SaveAsync(Flow.Assistant(shop.Kettles, "Kettles"), Flow.Assistant(shop.Lamps, "Lamps"));

        var kettle = await shop.WriteAsync("T1", $"What power does the {Shop.Kettle.Title} have?", shop.Kettles);
        var lamp = await shop.WriteAsync("T2", $"What power does the {Shop.Lamp.Title} have?", shop.Lamps);
        var other = await shop.WriteAsync("T3", $"What power does the {Shop.Lamp.Title} have?", shop.Kettles);

        Assert.Equal("Kettles", Assert.Single(kettle.Outcome!.Citations).ResourceName);
        Assert.Equal("Lamps", Assert.Single(lamp.Outcome!.Citations).ResourceName);
        Assert.Contains("2200 W", shop.OnlyReply("T1"), StringComparison.Ordinal);
        Assert.Contains("9 W", shop.OnlyReply("T2"), StringComparison.Ordinal);
        Assert.Empty(other.Outcome!.Citations);
        Assert.DoesNotContain("9 W", shop.OnlyReply("T3"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "S36")]
    public async Task Ticket_FromAnAccountThatNoWorkflowNames_IsLeftAlone()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.LearnAsync("Kettles", shop.Kettles);
        await shop.SaveAsync(Flow.Assistant(shop.Kettles, "Kettles"));

        var run = await shop.WriteAsync("T1", Power, shop.Lamps);

        Assert.Null(run.Outcome);
        Assert.Equal("trace.account", Assert.Single(run.Decision!.Trace).Detail!.Code);
        Assert.Empty(shop.Replies("T1"));
    }

    [Theory]
    [Trait("Requirement", "S37")]
    [InlineData(true, "Closed")]
    [InlineData(false, "Open")]
    public async Task AnsweredTicket_IsClosedOnlyIfTicked(bool ticked, string status)
    {
        await using var shop = await Shop.OpenAsync();
        await shop.LearnAsync("Shop", Shop.Answers);
        await shop.SaveAsync(new TenantSettings { CloseAnsweredTickets = ticked });
        await shop.SaveAsync(Flow.Assistant("Shop"));

        await shop.WriteAsync("T1", "Where is your shop?");

        Assert.Equal(new TicketStatus(status), shop.Ticket("T1").Status);
    }

    [Theory]
    [Trait("Requirement", "S38")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ticket_WhoseCustomerAskedForAnAgent_IsNotClosedEvenIfTicked(bool byButton)
    {
        await using var shop = await Shop.OpenAsync();
        await shop.LearnAsync("Shop", Shop.Answers);
        await shop.SaveAsync(new TenantSettings { CloseAnsweredTickets = true });
        await shop.SaveAsync(Flow.Assistant("Shop"));

        if (byButton)
        {
            await shop.WriteAsync("T1", "Can I pay with bitcoin?");
            await shop.PressAsync("T1");
        }
        else
        {
            await shop.WriteAsync("T1", "Please let me speak to a human agent.");
        }

        Assert.Equal(Shop.AgentMessage, shop.Replies("T1")[^1]);
        Assert.Equal(TicketStatus.Open, shop.Ticket("T1").Status);
    }

    /// <summary>The word that the closing line asks to write: the one in quotation marks or capitals.</summary>
    private static string KeywordOf(string reply)
    {
        var closing = reply[(reply.LastIndexOf('\n') + 1)..];
        var words = closing.Split(' ').Select(static word => word.Trim('"', '“', '”', '„', '«', '»', '.', ',', ':'));
        return Assert.Single(words, static word => word.Length > 2 && word.All(char.IsUpper));
    }
}
