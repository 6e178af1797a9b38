using AiAssistant.Answering;
using AiAssistant.Resources;
using AiAssistant.Runs;
using AiAssistant.Workflows;

namespace AiAssistant.Acceptance.Tests;

/// <summary>S1 to S4, S8, S24: what the assistant is and stands on.</summary>
public sealed class GeneralTests
{
    private const string Question = "How long does delivery take?";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [Trait("Requirement", "S1")]
    [InlineData("Etc/GMT+12")]
    [InlineData("Etc/UTC")]
    [InlineData("Etc/GMT-12")]
    public async Task Message_AtAnyHourOfTheDay_IsAnswered(string zone)
    {
        await using var shop = await Shop.OpenAsync();
        await shop.LearnAsync("Shop", Shop.Answers);
        await shop.SaveAsync(new TenantSettings { TimeZone = zone });
        await shop.SaveAsync(Flow.Assistant("Shop"));

        var run = await shop.WriteAsync("T1", Question);

        Assert.Equal(RunEnd.Replied, run.End);
        Assert.Contains("3 to 6 working days", shop.OnlyReply("T1"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "S2")]
    public async Task Answer_RestsOnTheSellersWords_AndSaysWhere()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.LearnAsync("Shop", Shop.Answers);
        await shop.SaveAsync(Flow.Assistant("Shop"));

        var run = await shop.WriteAsync("T1", Question);

        var citation = Assert.Single(run.Outcome!.Citations);
        Assert.Equal(("Shop", nameof(PredefinedQuestion.DeliveryTimes)), (citation.ResourceName, citation.Source));
        Assert.Contains("3 to 6 working days", citation.Quote, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "S2")]
    public async Task Question_ThatNoResourceAnswers_GetsTheFallbackAndNothingMadeUp()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.LearnAsync("Shop", Shop.Answers);
        await shop.SaveAsync(Flow.Assistant("Shop"));

        var run = await shop.WriteAsync("T1", "Do you offer gift wrapping for weddings?");

        Assert.Equal(OutcomeKind.Unanswered, run.Outcome!.Kind);
        Assert.StartsWith(Shop.Fallback, shop.OnlyReply("T1"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "S4")]
    public async Task Resources_OfBothCategories_AreAllThereAre()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.LearnAsync("Shop", Shop.Answers);
        await shop.LearnAsync("Kettles", shop.Kettles);

        List<ResourceKind> kinds = [];
        await foreach (var resource in shop.Resources.ListAsync(default, Token))
        {
            kinds.Add(resource.Kind);
        }

        Assert.Equal([ResourceKind.KnowledgeBase, ResourceKind.Offers], kinds);
        Assert.Equal(2, Enum.GetValues<ResourceKind>().Length);
    }

    [Fact]
    [Trait("Requirement", "S8")]
    public async Task Workflow_NamesAResourceByItsNameAlone_AndAnswersFromIt()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.LearnAsync("My kettle shop", Shop.Answers);

        var saved = await shop.Workflows.ImportAsync(
            default,
            """
            { "version": 1, "workflows": [ { "name": "Answer", "conditions": [ { "type": "newMessage" } ],
              "actions": [ { "type": "useAssistant", "resources": ["my KETTLE shop"], "fallback": "F", "agentMessage": "A" } ] } ] }
            """,
            cancellationToken: Token);
        var run = await shop.WriteAsync("T1", Question);

        Assert.Equal(SaveStatus.Saved, saved.Status);
        Assert.Equal(OutcomeKind.Answered, run.Outcome!.Kind);
    }

    [Fact]
    [Trait("Requirement", "S24")]
    public async Task Resource_BeforeSuccess_CannotBeUsedInAWorkflow()
    {
        await using var shop = await Shop.OpenAsync();
        shop.Allegro.HangAfter(default, shop.Kettles.AccountId, steps: 0);
        var added = await shop.Resources.AddOffersAsync(default, "Kettles", shop.Kettles, Token);

        var refused = await shop.Workflows.SaveAsync(default, [Flow.Assistant("Kettles")], cancellationToken: Token);

        Assert.Equal(ResourceStatus.Processing, added.Resource!.Status);
        Assert.Equal(SaveStatus.Refused, refused.Status);
        Assert.Contains(refused.Findings, static finding => finding.Code == "workflow.resource.notUsable");
    }
}
