using AiAssistant.InMemory;
using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Testing;
using AiAssistant.Tests.Learning;
using AiAssistant.Texts;
using Microsoft.Extensions.Options;

namespace AiAssistant.Tests.Resources;

public sealed class OfferFormTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    [Trait("Requirement", "S16")]
    [Trait("Requirement", "S17")]
    [Trait("Requirement", "S18")]
    public void Steps_AreTwo_NameThenAccount()
    {
        var questions = Form().Steps.Select(step => Assert.Single(step.Questions)).ToArray();

        Assert.Equal([("name", FormQuestionKind.TextLine), ("account", FormQuestionKind.Account)], questions.Select(question => (question.Key, question.Kind)));
        Assert.All(questions, question => Assert.True(question.IsMandatory));
        Assert.Equal("From which account are the products fetched?", SellerTexts.Format(questions[1].LabelCode, new("en")));
    }

    [Fact]
    [Trait("Requirement", "S18")]
    public async Task ListAccounts_SeveralProviders_ListsAllInOrder()
    {
        var shop = new ScriptedOfferProvider("woocommerce");
        shop.AddAccount(LearningScene.Tenant, "second");
        shop.AddAccount(LearningScene.Tenant, "first");
        shop.AddAccount(new TenantId("ben"), "bens");
        var form = Form(shop, AccountProvider.Listing("allegro", "main", AccountState.ConnectAgain), AccountProvider.Listing("feed", "products"));

        var list = await form.ListAccountsAsync(LearningScene.Tenant, LearningScene.Token);

        Assert.Equal(["allegro:main", "feed:products", "woocommerce:second", "woocommerce:first"], list.Accounts.Select(account => account.Account.ToString()));
        Assert.Empty(list.Findings);
    }

    [Fact]
    [Trait("Requirement", "S18")]
    public async Task ListAccounts_ProvidersThatFail_ListsTheOthersAndSaysWhich()
    {
        var told = new Finding("feed.missing", "products.xml");
        var form = Form(
            AccountProvider.Failing("a", new InvalidOperationException("a secret")),
            AccountProvider.Listing("b", "main"),
            AccountProvider.Failing("c", new OfferProviderException("Gone.") { Finding = told }),
            new AccountProvider("d", (_, _) => Task.FromException<IReadOnlyList<ConnectedAccount>>(new OperationCanceledException())),
            new AccountProvider("e", (_, _) => Task.FromResult<IReadOnlyList<ConnectedAccount>>(null!)));

        var list = await form.ListAccountsAsync(LearningScene.Tenant, LearningScene.Token);

        Assert.Equal("main", Assert.Single(list.Accounts).Name);
        Assert.Equal(
            ["account: account.list.failed(a)", "account: feed.missing(products.xml)", "account: account.list.failed(d)", "account: account.list.failed(e)"],
            list.Findings.Select(finding => finding.ToString()));
        Assert.All(list.Findings, finding => Assert.Equal(FindingSeverity.Warning, finding.Severity));
    }

    [Fact]
    [Trait("Requirement", "S18")]
    public async Task ListAccounts_ProviderThatHangs_IsLeftBehindAfterTheLimit()
    {
        var form = Form(AccountProvider.Hanging("a"), AccountProvider.Listing("b", "main"));

        var listing = form.ListAccountsAsync(LearningScene.Tenant, LearningScene.Token);
        while (_time.WaitingTimers > 1)
        {
            // Until the other provider's limit is off.
            LearningScene.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        Assert.False(listing.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(10));

        var list = await listing;
        Assert.Equal("main", Assert.Single(list.Accounts).Name);
        Assert.Equal("account: account.list.timeout(a, 10)", Assert.Single(list.Findings).ToString());
    }

    [Fact]
    public async Task ListAccounts_Cancelled_Ends()
    {
        using var stop = new CancellationTokenSource();
        var listing = Form(AccountProvider.Hanging("a")).ListAccountsAsync(LearningScene.Tenant, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listing);
    }

    [Fact]
    [Trait("Requirement", "S16")]
    public void Check_NothingEntered_FindsBoth() =>
        Assert.Equal(["name: resource.name.missing()", "account: account.missing()"], Form().Check(" ", null).Select(finding => finding.ToString()));

    [Fact]
    [Trait("Requirement", "S18")]
    [Trait("Requirement", "S19")]
    public async Task Finish_NameAndAccount_CreatesTheResource()
    {
        var form = Form(AccountProvider.Listing("allegro", "main"));
        Assert.Empty(form.Check("Main", new AccountRef("allegro", "main")));

        var created = LearningScene.Done(await form.FinishAsync(LearningScene.Tenant, " Main ", new AccountRef("allegro", "main"), LearningScene.Token));

        Assert.Equal(("Main", ResourceKind.Offers, ResourceStatus.Processing), (created.Name, created.Kind, created.Status));
        Assert.Equal(new OffersContent(new AccountRef("allegro", "main")), created.Content);
    }

    [Fact]
    [Trait("Requirement", "S18")]
    public async Task Finish_AccountThatCannotBeUsed_IsRefusedAtTheAccount()
    {
        var told = new Finding("offers.unreachable", "down") { Severity = FindingSeverity.Warning };
        var form = Form(
            AccountProvider.Listing("allegro", "main", AccountState.ConnectAgain),
            AccountProvider.Failing("broken", new InvalidOperationException("a secret")),
            AccountProvider.Failing("down", new OfferProviderException("Gone.") { Finding = told }));

        Assert.Equal("account: account.missing()", await RefusedAsync(form, null));
        Assert.Equal("account: account.connectAgain(allegro, main)", await RefusedAsync(form, new AccountRef("allegro", "main")));
        Assert.Equal("account: account.unknown(allegro, other)", await RefusedAsync(form, new AccountRef("allegro", "other")));
        Assert.Equal("account: account.platform.unknown(nowhere)", await RefusedAsync(form, new AccountRef("nowhere", "main")));
        Assert.Equal("account: account.list.failed(broken)", await RefusedAsync(form, new AccountRef("broken", "main")));
        Assert.Equal("account: offers.unreachable(down)", await RefusedAsync(form, new AccountRef("down", "main")));
    }

    [Fact]
    public async Task Finish_ProviderThatHangs_IsRefusedAfterTheLimit()
    {
        var form = Form(AccountProvider.Hanging("a"));

        var finishing = RefusedAsync(form, new AccountRef("a", "main"));
        await _time.WaitForTimersAsync(1, LearningScene.Token);
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("account: account.list.timeout(a, 10)", await finishing);
    }

    [Fact]
    public async Task Finish_TwiceAtOnceWithOneName_CreatesExactlyOne()
    {
        var form = Form(AccountProvider.Listing("allegro", "main"));

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Task.Run(() => form.FinishAsync(LearningScene.Tenant, "Main", new AccountRef("allegro", "main"), LearningScene.Token))));

        Assert.Single(results, result => result.Succeeded);
    }

    private static async Task<string> RefusedAsync(OfferForm form, AccountRef? account)
    {
        var result = await form.FinishAsync(LearningScene.Tenant, "Main", account, LearningScene.Token);
        Assert.False(result.Succeeded);
        return Assert.Single(result.Findings).ToString();
    }

    private OfferForm Form(params IOfferProvider[] providers)
    {
        var rows = new ResourceRows(new InMemoryResourceStore());
        return new OfferForm(new ResourceLibrary(rows, new OfferProviders(providers), _time, Options.Create(new ResourceOptions()), []));
    }
}
