using AiAssistant.Resources;

namespace AiAssistant.Acceptance.Tests;

/// <summary>S15 to S19: the seller adds the offers of an account.</summary>
public sealed class OfferTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "S16")]
    [Trait("Requirement", "S17")]
    [Trait("Requirement", "S18")]
    public async Task Form_HasExactlyTwoSteps_TheNameAndTheAccountOfAListOfConnectedOnes()
    {
        await using var shop = await Shop.OpenAsync();
        var form = shop.Get<OfferForm>();

        var accounts = await form.ListAccountsAsync(default, Token);

        Assert.Equal(["name", "account"], form.Steps.Select(static step => step.Key));
        Assert.All(form.Steps, static step => Assert.True(Assert.Single(step.Questions).IsMandatory));
        Assert.Equal([shop.Kettles, shop.Lamps], accounts.Accounts.Select(static account => account.Account));
        Assert.Empty(accounts.Findings);
    }

    [Fact]
    [Trait("Requirement", "S15")]
    [Trait("Requirement", "S19")]
    public async Task Finish_NameAndAccount_FetchesTheAccountsProductsAndAnswersFromThem()
    {
        await using var shop = await Shop.OpenAsync();

        var learned = await shop.LearnedAsync(await shop.Get<OfferForm>().FinishAsync(default, "Kettles", shop.Kettles, Token));
        await shop.SaveAsync(Flow.Assistant("Kettles"));
        await shop.WriteAsync("T1", "How much is the kettle Paruj K12?");

        Assert.Equal((ResourceKind.Offers, ResourceStatus.Success), (learned.Kind, learned.Status));
        Assert.Equal(new OffersContent(shop.Kettles), learned.Content);
        Assert.Contains("84.90", shop.OnlyReply("T1"), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Requirement", "S17")]
    [Trait("Requirement", "S18")]
    [InlineData(" ", true, "name")]
    [InlineData("Kettles", false, "account")]
    public async Task Finish_WithoutOneOfTheTwo_IsRefusedThere(string name, bool hasAccount, string place)
    {
        await using var shop = await Shop.OpenAsync();

        var refused = await shop.Get<OfferForm>().FinishAsync(default, name, hasAccount ? shop.Kettles : null, Token);

        Assert.Equal(place, Assert.Single(refused.Findings).Place);
        Assert.Null(refused.Resource);
    }
}
