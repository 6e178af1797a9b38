using AiAssistant.Answering;
using AiAssistant.InMemory;
using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Tests.Learning;
using AiAssistant.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace AiAssistant.Tests.Resources;

/// <summary>The life of a resource from the outside, as a host's page and a seller see it.</summary>
public sealed class LifeOfAResourceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Requirement", "S20")]
    [Trait("Requirement", "S21")]
    [Trait("Requirement", "S22")]
    [Trait("Requirement", "S23")]
    public async Task List_WhileResourcesLearn_ShowsProcessingThenSuccessOfBothKinds(bool isFailing)
    {
        await using var host = await SellerHost.StartAsync();
        List<(string Name, ResourceStatus Status)> seen = [];
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var list = host.Library.WatchAsync(default(TenantId), stop.Token).GetAsyncEnumerator(Token);

        host.Shop.AddAccount(default, "Offers", LearningScene.Offers(3));
        if (isFailing)
        {
            host.Shop.FailAfter(default, "Offers", 0, isTransient: false);
        }

        var shop = await host.AddShopAsync("Shop");
        var offers = await host.Library.AddOffersAsync(default, "Offers", new AccountRef("scripted", "Offers"), Token);
        Assert.Equal((ResourceStatus.Processing, ResourceStatus.Processing), (shop.Resource!.Status, offers.Resource!.Status));
        while (seen.Where(entry => entry.Status != ResourceStatus.Processing).Select(entry => entry.Name).Distinct().Count() < 2)
        {
            Assert.True(await list.MoveNextAsync());
            var change = list.Current.Resource!;
            seen.Add((change.Name, change.Status));
        }

        Assert.Equal(ResourceStatus.Success, seen.Last(entry => entry.Name == "Shop").Status);
        Assert.Equal(isFailing ? ResourceStatus.Failed : ResourceStatus.Success, seen.Last(entry => entry.Name == "Offers").Status);
    }

    [Fact]
    [Trait("Requirement", "S24")]
    public async Task Workflow_ResourceIsStillProcessed_IsRefusedUntilSuccess()
    {
        await using var host = await SellerHost.StartAsync();
        host.Shop.AddAccount(default, "Offers", LearningScene.Offers(3));
        host.Shop.HangAfter(default, "Offers", 1);
        var added = await host.Library.AddOffersAsync(default, "Offers", new AccountRef("scripted", "Offers"), Token);
        Workflow[] answering =
        [
            new Workflow
            {
                Name = "Answer",
                Conditions = [new NewMessageTrigger()],
                Actions = [new UseAssistantAction(["Offers"], "A colleague will answer.", "A colleague takes over.")],
            },
        ];

        await host.DownloadBeganAsync();
        var early = await host.Workflows.SaveAsync(default, answering, cancellationToken: Token);
        LearningScene.Done(await host.Library.CancelAsync(added.Resource!.Id, Token));
        await host.LearnedAsync(await host.Library.RetryAsync(added.Resource.Id, Token));
        var late = await host.Workflows.SaveAsync(default, answering, cancellationToken: Token);

        Assert.Contains(early.Findings, finding => finding.Code == "workflow.resource.notUsable" && finding.Arguments.SequenceEqual(["Offers", "Processing"]));
        Assert.Equal((false, true), (early.IsSaved, late.IsSaved));
    }

    [Fact]
    [Trait("Requirement", "S25")]
    [Trait("Requirement", "S26")]
    public async Task Retry_AfterFailure_GoesBackToProcessingAndTellsSupportWhatWentWrong()
    {
        await using var host = await SellerHost.StartAsync(plug: builder => builder.AddOfferProvider(_ => new RefusingProvider()));
        var failed = await host.LearnedAsync(await host.Library.AddOffersAsync(default, "Mine", RefusingProvider.Account, Token));

        Assert.Equal((ResourceStatus.Failed, new Finding("offers.download.failed", "refusing")), (failed.Status, failed.Failure));
        Assert.Equal(
            new LearningFault(host.Clock.GetUtcNow(), 1, "offers.download.failed", "OfferProviderException", "list offers", "refusing", "trace-17X"),
            failed.Fault);
        var retried = await host.Library.RetryAsync(failed.Id, Token);
        Assert.Equal((ResourceStatus.Processing, null, null), (retried.Resource!.Status, retried.Resource.Failure, retried.Resource.Fault));
    }

    [Theory]
    [InlineData(ResourceStatus.Processing)]
    [InlineData(ResourceStatus.Success)]
    [InlineData(ResourceStatus.Failed)]
    [Trait("Requirement", "S27")]
    public async Task Delete_FromEachStatus_LeavesNothingAndTheSameNameAndAccountWorkAgain(ResourceStatus status)
    {
        await using var host = await SellerHost.StartAsync();
        host.Shop.AddAccount(default, "Offers", LearningScene.Offers(3));
        var account = new AccountRef("scripted", "Offers");
        if (status == ResourceStatus.Processing)
        {
            host.Shop.HangAfter(default, "Offers", 2);
        }
        else if (status == ResourceStatus.Failed)
        {
            host.Shop.FailAfter(default, "Offers", 2, isTransient: false);
            host.Shop.FailAfter(default, "Offers", 2, isTransient: false);
        }

        var added = (await host.Library.AddOffersAsync(default, "Offers", account, Token)).Resource!;
        if (status == ResourceStatus.Processing)
        {
            await host.DownloadBeganAsync();
        }
        else
        {
            Assert.Equal(status, (await host.Library.WaitForLearningAsync(added.Id, Token))!.Status);
        }

        if (status == ResourceStatus.Failed)
        {
            Assert.Equal(status, (await host.LearnedAsync(await host.Library.RetryAsync(added.Id, Token))).Status);
        }

        Assert.True((await host.Library.DeleteAsync(added.Id, Token)).Succeeded);
        var again = await host.LearnedAsync(await host.Library.AddOffersAsync(default, "OFFERS", account, Token));
        while (await host.Store.FindAsync(added.Id, Token) is not null || (await host.VersionsAsync()).Exists(version => version.Resource == added.Id))
        {
            // The tombstone is swept in the background.
            host.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        Assert.Equal((ResourceStatus.Success, 3), (again.Status, again.Report!.Added));
        Assert.Equal([again.Id], await host.Store.ListAsync(new ResourceFilter { Deleted = null }, Token).Select(row => row.Id).ToListAsync(Token));
        Assert.Equal([again.Published!.Version], await host.VersionsAsync());
    }

    [Fact]
    [Trait("Requirement", "S28")]
    [Trait("Requirement", "S29")]
    public async Task Refresh_OffersChanged_ReportsAndIsAllowedAgainAfterThirtyDays()
    {
        var embeddings = new CountingEmbeddings();
        await using var host = await SellerHost.StartAsync(plug: builder => builder.UseEmbeddings(embeddings));
        var added = await host.LearnedAsync(await host.AddOffersAsync("Offers", LearningScene.Offers(10)));
        var before = embeddings.Texts.Count;
        host.Shop.SetOffers(default, "Offers", [.. LearningScene.Offers(9).Skip(1), LearningScene.Offer("o1", "New name"), LearningScene.Offer("o11")]);

        var refreshed = await host.LearnedAsync(await host.Library.RefreshAsync(added.Id, Token));
        var early = await host.Library.RefreshAsync(added.Id, Token);

        var report = refreshed.Report!;
        Assert.Equal((1, 1, 1, 8, 0), (report.Added, report.Changed, report.Removed, report.Unchanged, report.Skipped));
        Assert.Equal(2, embeddings.Texts.Count - before);
        Assert.Equal(new Finding("resource.refresh.tooEarly", "2026-02-04T08:00:00Z", "30"), Assert.Single(early.Findings));
        Assert.Equal(host.Clock.GetUtcNow().AddDays(30), host.Library.NextRefreshAt(refreshed));
    }

    [Fact]
    [Trait("Requirement", "S8")]
    public async Task Rename_ResourceOfAWorkflow_IsRewrittenThereByItself()
    {
        await using var host = await SellerHost.StartAsync();
        var shop = await host.LearnedAsync(await host.AddShopAsync("Shop"));
        await host.AnswersFromAsync("Shop");

        var renamed = await host.Library.RenameAsync(shop.Id, "Boutique", Token);

        Assert.Empty(renamed.Findings);
        Assert.Equal(new ResourceReference("Boutique", shop.Id.Value), await host.ReferenceAsync());
        Assert.Equal(OutcomeKind.Answered, (await host.AskAsync("T1", "Do products have a warranty?")).Outcome!.Kind);
    }

    [Fact]
    [Trait("Requirement", "S8")]
    public async Task Rename_WorkflowsOutOfReach_StandsWithAWarningAndHealsLater()
    {
        var store = new UnreachableWorkflowStore();
        await using var host = await SellerHost.StartAsync(plug: builder => builder.UseWorkflowStore(_ => store));
        var shop = await host.LearnedAsync(await host.AddShopAsync("Shop"));
        await host.AnswersFromAsync("Shop");
        store.IsUnreachable = true;

        var renamed = await host.Library.RenameAsync(shop.Id, "Boutique", Token);

        Assert.Equal((true, "Boutique"), (renamed.Succeeded, renamed.Resource!.Name));
        Assert.Equal(new Finding("resource.rename.notFollowed") { Severity = FindingSeverity.Warning }, Assert.Single(renamed.Findings));
        store.IsUnreachable = false;
        Assert.Equal(new ResourceReference("Shop", shop.Id.Value), await host.ReferenceAsync());
        Assert.Equal(OutcomeKind.Answered, (await host.AskAsync("T1", "Do products have a warranty?")).Outcome!.Kind);
        Assert.Empty((await host.Library.RenameAsync(shop.Id, "Boutique", Token)).Findings);
        Assert.Equal(new ResourceReference("Boutique", shop.Id.Value), await host.ReferenceAsync());
    }

    [Fact]
    [Trait("Requirement", "S8")]
    [Trait("Requirement", "S27")]
    public async Task Delete_ResourceOfAWorkflow_IsShownThereAndAddingItAgainBindsIt()
    {
        await using var host = await SellerHost.StartAsync();
        var shop = await host.LearnedAsync(await host.AddShopAsync("Shop"));
        await host.AnswersFromAsync("Shop");
        Assert.Equal("Answer", Assert.Single(await host.Workflows.FindAffectedAsync(shop.Id, Token)).Name);

        await host.Library.DeleteAsync(shop.Id, Token);
        var finding = Assert.Single(await host.Workflows.CheckAsync(default, Token), found => found.Severity == FindingSeverity.Error);
        var without = await host.AskAsync("T1", "Do products have a warranty?");
        var again = await host.LearnedAsync(await host.AddShopAsync("shop"));
        var with = await host.AskAsync("T2", "Do products have a warranty?");

        Assert.Equal(new Finding("workflow.resource.unknown", "Shop") { Place = "workflows[0].actions[0].resources[0]" }, finding);
        Assert.Equal(UnansweredReason.NoResource, without.Outcome!.Reason);
        Assert.Equal(("retrieve.resource.missing", "Shop"), (without.Outcome.Trace.Steps[0].Code, without.Outcome.Trace.Steps[0].Details["name"]));
        Assert.Equal((OutcomeKind.Answered, again.Id.Value), (with.Outcome!.Kind, Assert.Single(with.Outcome.Citations).Resource.Value));
        Assert.Equal("retrieve.resource.boundAgain", with.Outcome.Trace.Steps[0].Code);
        Assert.DoesNotContain(await host.Workflows.CheckAsync(default, Token), found => found.Severity == FindingSeverity.Error);
        Assert.Equal("Answer", Assert.Single(await host.Workflows.FindAffectedAsync(again.Id, Token)).Name);
        Assert.Empty((await host.Library.RenameAsync(again.Id, "Boutique", Token)).Findings);
        Assert.Equal(new ResourceReference("Boutique", again.Id.Value), await host.ReferenceAsync());
    }

    [Fact]
    [Trait("Requirement", "S22")]
    public async Task Host_StopsInTheMiddle_TheNextOneGoesOn()
    {
        await using var first = await SellerHost.StartAsync();
        first.Shop.AddAccount(default, "Offers", LearningScene.Offers(3));
        first.Shop.HangAfter(default, "Offers", 2);
        var added = (await first.Library.AddOffersAsync(default, "Offers", new AccountRef("scripted", "Offers"), Token)).Resource!;
        await first.DownloadBeganAsync();
        await first.StopAsync();
        var found = await first.Library.FindAsync(added.Id, Token);
        var stored = await first.Store.FindAsync(added.Id, Token);
        Assert.Equal((ResourceStatus.Processing, null), (found!.Status, stored!.Lease.Holder));
        await using var second = await SellerHost.StartAsync(first);
        var learned = await second.Library.WaitForLearningAsync(added.Id, Token);

        Assert.Equal((ResourceStatus.Success, 1), (learned!.Status, learned.Lease.Attempt));
    }

    private sealed class RefusingProvider : IOfferProvider
    {
        public static readonly AccountRef Account = new("refusing", "main");

        public string Platform => Account.Platform;

        public Task<IReadOnlyList<ConnectedAccount>> ListAccountsAsync(TenantId tenant, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<ConnectedAccount>>([new ConnectedAccount(Account, "Refusing")]);

        public IAsyncEnumerable<OfferDownload> DownloadAsync(
            TenantId tenant, AccountRef account, string? resumeAfter, CancellationToken cancellationToken = default) =>
            throw new OfferProviderException("The shop refuses.") { Operation = "list offers", Provider = "refusing", TraceId = "trace-17\nX" };
    }

    private sealed class UnreachableWorkflowStore : IWorkflowStore
    {
        private readonly InMemoryWorkflowStore _inner = new();

        public bool IsUnreachable { get; set; }

        private InMemoryWorkflowStore Inner => IsUnreachable ? throw new AiAssistantException("The store is out of reach.") { IsTransient = true } : _inner;

        public Task<long> GetRevisionAsync(TenantId tenant, CancellationToken cancellationToken = default) => Inner.GetRevisionAsync(tenant, cancellationToken);

        public Task<WorkflowSet> ReadAsync(TenantId tenant, CancellationToken cancellationToken = default) => Inner.ReadAsync(tenant, cancellationToken);

        public Task<WriteResult> WriteAsync(
            TenantId tenant, IReadOnlyList<Workflow> workflows, long expectedRevision, CancellationToken cancellationToken = default) =>
            Inner.WriteAsync(tenant, workflows, expectedRevision, cancellationToken);
    }
}
