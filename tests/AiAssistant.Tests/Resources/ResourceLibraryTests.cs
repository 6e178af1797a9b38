using AiAssistant.Resources;
using AiAssistant.Testing;
using AiAssistant.Tests.Learning;

namespace AiAssistant.Tests.Resources;

public sealed class ResourceLibraryTests
{
    private static readonly KnowledgeBaseContent Nothing = new();
    private readonly LearningScene _scene = new();

    [Fact]
    [Trait("Requirement", "S20")]
    [Trait("Requirement", "S21")]
    public async Task AddKnowledgeBase_Named_IsListedAsProcessing()
    {
        var added = await _scene.AddAsync("  My shop ", Nothing);

        Assert.Equal(("My shop", ResourceStatus.Processing, LearningCause.Added, ResourceKind.KnowledgeBase), (added.Name, added.Status, added.Cause, added.Kind));
        Assert.Equal(new LearningProgress(LearningStage.Queued, 0, null), added.Progress);
        Assert.Equal([added], await _scene.Library.ListAsync(LearningScene.Tenant, LearningScene.Token).ToListAsync(LearningScene.Token));
        Assert.Empty(await _scene.Library.ListAsync(default, LearningScene.Token).ToListAsync(LearningScene.Token));
    }

    [Theory]
    [InlineData(" ", "resource.name.missing")]
    [InlineData("a\nb", "resource.name.invalid")]
    [InlineData(null, "resource.name.tooLong")]
    [Trait("Requirement", "S7")]
    public async Task AddKnowledgeBase_BadName_IsRefused(string? name, string code) =>
        Assert.Equal(code, LearningScene.Code(await _scene.Library.AddKnowledgeBaseAsync(LearningScene.Tenant, name ?? new string('x', 201), Nothing, LearningScene.Token)));

    [Fact]
    public async Task AddKnowledgeBase_NameTakenInOtherCase_IsRefusedInThisTenantOnly()
    {
        await _scene.AddAsync("Shop", Nothing);

        Assert.Equal("resource.name.taken", LearningScene.Code(await _scene.Library.AddKnowledgeBaseAsync(LearningScene.Tenant, "sHOP", Nothing, LearningScene.Token)));
        LearningScene.Done(await _scene.Library.AddKnowledgeBaseAsync(new TenantId("ben"), "Shop", Nothing, LearningScene.Token));
    }

    [Fact]
    [Trait("Requirement", "S11")]
    public async Task AddKnowledgeBase_QuestionsUnanswered_WarnsButAdds()
    {
        var result = await _scene.Library.AddKnowledgeBaseAsync(
            LearningScene.Tenant, "Shop", LearningScene.Answers((PredefinedQuestion.Warranty, "Two years."), (PredefinedQuestion.Invoice, "  ")), LearningScene.Token);

        Assert.True(result.Succeeded);
        var warning = Assert.Single(result.Findings);
        Assert.Equal(("knowledgeBase.unanswered", 8), (warning.Code, warning.Arguments.Count));
        Assert.Contains("Invoice", warning.Arguments);
    }

    [Fact]
    [Trait("Requirement", "S12")]
    public async Task AddKnowledgeBase_BadCustomQuestions_NamesEachFaultWithItsPlace()
    {
        var content = new KnowledgeBaseContent
        {
            Language = "polish",
            Answers = new Dictionary<PredefinedQuestion, string> { [PredefinedQuestion.Warranty] = new('x', 20_001) },
            CustomQuestions =
            [
                new CustomQuestion("a", "Gift wrap?", "Yes."),
                new CustomQuestion("a", "Again?", "Yes."),
                new CustomQuestion("warranty", "Mine?", "Yes."),
                new CustomQuestion("b c", "", "Yes."),
            ],
        };

        var result = await _scene.Library.AddKnowledgeBaseAsync(LearningScene.Tenant, "Shop", content, LearningScene.Token);

        Assert.Equal(
            [
                "language: resource.language.invalid()",
                "answers.Warranty: knowledgeBase.answer.tooLong(20001, 20000)",
                "customQuestions[1].id: knowledgeBase.question.id.taken(a)",
                "customQuestions[2].id: knowledgeBase.question.id.taken(warranty)",
                "customQuestions[3].id: knowledgeBase.question.id.invalid()",
                "customQuestions[3].question: knowledgeBase.question.missing()",
            ],
            result.Findings.Select(finding => finding.ToString()));
        Assert.Empty(await _scene.Library.ListAsync(LearningScene.Tenant, LearningScene.Token).ToListAsync(LearningScene.Token));
    }

    [Fact]
    public async Task AddKnowledgeBase_CallerChangesItsList_StoredContentStays()
    {
        var answers = new Dictionary<PredefinedQuestion, string> { [PredefinedQuestion.Warranty] = "Two years." };
        var added = await _scene.AddAsync("Shop", new KnowledgeBaseContent { Answers = answers });

        answers.Clear();

        Assert.Equal("Two years.", ((KnowledgeBaseContent)(await _scene.ReadAsync(added.Id)).Content).Answers[PredefinedQuestion.Warranty]);
    }

    [Fact]
    public async Task AddKnowledgeBase_AnswerToNoQuestion_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _scene.AddAsync("Shop", LearningScene.Answers(((PredefinedQuestion)9, "x"))));

    [Fact]
    [Trait("Requirement", "S4")]
    public void Kinds_AreExactlyTwo() => Assert.Equal([ResourceKind.KnowledgeBase, ResourceKind.Offers], Enum.GetValues<ResourceKind>());

    [Fact]
    [Trait("Requirement", "S16")]
    [Trait("Requirement", "S17")]
    [Trait("Requirement", "S18")]
    [Trait("Requirement", "S19")]
    public async Task AddOffers_AccountOfTheList_IsAddedOthersAreRefused()
    {
        var account = _scene.Shop.AddAccount(LearningScene.Tenant, "main");
        _scene.Shop.AddAccount(new TenantId("ben"), "bens");

        Assert.Equal([account], (await _scene.Library.ListAccountsAsync(LearningScene.Tenant, LearningScene.Token)).Select(connected => connected.Account));
        LearningScene.Done(await _scene.Library.AddOffersAsync(LearningScene.Tenant, "Main", account, LearningScene.Token));
        Assert.Equal("account.unknown", LearningScene.Code(await _scene.Library.AddOffersAsync(LearningScene.Tenant, "Bens", new AccountRef("scripted", "bens"), LearningScene.Token)));
        Assert.Equal("account.platform.unknown", LearningScene.Code(await _scene.Library.AddOffersAsync(LearningScene.Tenant, "Else", new AccountRef("else", "main"), LearningScene.Token)));
    }

    [Fact]
    public async Task Find_ByNameInAnyCase_FindsIt()
    {
        var added = await _scene.AddAsync("Shop", Nothing);

        Assert.Equal(added, await _scene.Library.FindAsync(LearningScene.Tenant, " shop", LearningScene.Token));
        Assert.Null(await _scene.Library.FindAsync(LearningScene.Tenant, "other", LearningScene.Token));
    }

    [Fact]
    [Trait("Requirement", "S26")]
    public async Task Retry_NothingFailed_IsRefused()
    {
        var added = await _scene.AddAsync("Shop", Nothing);
        Assert.Equal("resource.retry.notFailed", LearningScene.Code(await _scene.Library.RetryAsync(added.Id, LearningScene.Token)));
        await _scene.LearnAsync();
        Assert.Equal("resource.retry.notFailed", LearningScene.Code(await _scene.Library.RetryAsync(added.Id, LearningScene.Token)));
        Assert.Equal("resource.notFound", LearningScene.Code(await _scene.Library.RetryAsync(added.Id with { Value = "x" }, LearningScene.Token)));
    }

    [Fact]
    [Trait("Requirement", "S29")]
    public async Task Refresh_Twice_OnceInThirtyDaysCountedFromTheLastSuccess()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(3));
        Assert.Equal("resource.refresh.busy", LearningScene.Code(await _scene.Library.RefreshAsync(added.Id, LearningScene.Token)));
        await _scene.LearnAsync();

        // The first learning does not count; nor does a refresh that fails.
        LearningScene.Done(await _scene.Library.RefreshAsync(added.Id, LearningScene.Token));
        _scene.Shop.FailAfter(LearningScene.Tenant, "Main", 0, isTransient: false);
        await _scene.LearnAsync();
        Assert.Equal("resource.refresh.failed", LearningScene.Code(await _scene.Library.RefreshAsync(added.Id, LearningScene.Token)));
        _scene.Time.Advance(TimeSpan.FromDays(1));
        LearningScene.Done(await _scene.Library.RetryAsync(added.Id, LearningScene.Token));
        var refreshed = await _scene.LearnedAsync(added.Id);
        Assert.Equal(_scene.Time.GetUtcNow(), refreshed.RefreshedAt);

        _scene.Time.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        var early = await _scene.Library.RefreshAsync(added.Id, LearningScene.Token);
        Assert.Equal(new Finding("resource.refresh.tooEarly", "2026-02-05T08:00:00Z", "30"), Assert.Single(early.Findings));
        Assert.Equal(new DateTimeOffset(2026, 2, 5, 8, 0, 0, TimeSpan.Zero), _scene.Library.NextRefreshAt(refreshed));
        _scene.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(_scene.Library.NextRefreshAt(refreshed));
        LearningScene.Done(await _scene.Library.RefreshAsync(added.Id, LearningScene.Token));
    }

    [Fact]
    public async Task RefreshAndEdit_OfTheOtherKind_AreRefused()
    {
        var shop = await _scene.AddAsync("Shop", Nothing);
        var main = await _scene.AddOffersAsync("Main", LearningScene.Offers(1));

        Assert.Equal("resource.refresh.notOffers", LearningScene.Code(await _scene.Library.RefreshAsync(shop.Id, LearningScene.Token)));
        Assert.Equal("resource.edit.notKnowledgeBase", LearningScene.Code(await _scene.Library.EditAsync(main.Id, Nothing, LearningScene.Token)));
    }

    [Fact]
    [Trait("Requirement", "S8")]
    public async Task Rename_FreeName_KeepsIdAndStatus()
    {
        var added = await _scene.LearnedAsync((await _scene.AddAsync("Shop", Nothing)).Id);
        await _scene.AddAsync("Other", Nothing);

        Assert.Equal("resource.name.taken", LearningScene.Code(await _scene.Library.RenameAsync(added.Id, "OTHER", LearningScene.Token)));
        Assert.Equal("resource.name.missing", LearningScene.Code(await _scene.Library.RenameAsync(added.Id, "", LearningScene.Token)));
        var renamed = LearningScene.Done(await _scene.Library.RenameAsync(added.Id, "SHOP", LearningScene.Token));
        Assert.Equal((added.Id, "SHOP", ResourceStatus.Success), (renamed.Id, renamed.Name, renamed.Status));
    }

    [Fact]
    [Trait("Requirement", "S27")]
    public async Task Delete_Twice_IsFineAndFreesTheNameAtOnce()
    {
        var first = await _scene.AddAsync("Shop", Nothing);
        Assert.True((await _scene.Library.DeleteAsync(first.Id, LearningScene.Token)).Succeeded);
        Assert.True((await _scene.Library.DeleteAsync(first.Id, LearningScene.Token)).Succeeded);

        // The tombstone still stands, and the clock has not moved.
        Assert.NotNull(await _scene.Store.FindAsync(first.Id, LearningScene.Token));
        var second = await _scene.AddAsync("Shop", Nothing);

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal([second], await _scene.Library.ListAsync(LearningScene.Tenant, LearningScene.Token).ToListAsync(LearningScene.Token));
        Assert.Equal("resource.notFound", LearningScene.Code(await _scene.Library.RenameAsync(first.Id, "x", LearningScene.Token)));
    }

    [Fact]
    public async Task Add_IdUsedByAnotherProcess_TakesTheNext()
    {
        var other = new LearningScene();
        var theirs = await other.AddAsync("Shop", Nothing);
        await _scene.Store.WriteAsync(theirs with { DeletedAt = theirs.CreatedAt }, 0, LearningScene.Token);

        Assert.NotEqual(theirs.Id, (await _scene.AddAsync("Shop", Nothing)).Id);
    }

    [Fact]
    public async Task Add_SameStoryTwice_GivesTheSameIds() =>
        Assert.Equal((await _scene.AddAsync("Shop", Nothing)).Id, (await new LearningScene().AddAsync("Shop", Nothing)).Id);

    [Fact]
    [Trait("Requirement", "S20")]
    public async Task Watch_LearningToTheEnd_ShowsEachStateInOrderAndEndsWithDeletion()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(3));
        List<ResourceStatus> seen = [];

        await foreach (var state in _scene.Library.WatchAsync(added.Id, LearningScene.Token))
        {
            seen.Add(state.Status);
            if (state.Status == ResourceStatus.Processing)
            {
                await _scene.LearnAsync();
            }
            else
            {
                await _scene.Library.DeleteAsync(added.Id, LearningScene.Token);
            }
        }

        Assert.Equal([ResourceStatus.Processing, ResourceStatus.Success], seen);
    }

    [Fact]
    public async Task WaitForLearning_UnknownResource_GivesNull() =>
        Assert.Null(await _scene.Library.WaitForLearningAsync(new ResourceId(default, "x"), LearningScene.Token));

    [Fact]
    public async Task WaitForLearning_LearnedByAnotherProcess_SeesItWhenItLooksAgain()
    {
        var added = await _scene.AddAsync("Shop", Nothing);
        var waiting = _scene.Library.WaitForLearningAsync(added.Id, LearningScene.Token);
        await _scene.Time.WaitForTimersAsync(1, LearningScene.Token);
        await _scene.Store.WriteAsync(added with { Status = ResourceStatus.Success }, added.Revision, LearningScene.Token);

        _scene.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(ResourceStatus.Success, (await waiting)!.Status);
    }

    [Fact]
    public void Construct_TwoProvidersOfOnePlatform_Throws()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => new OfferProviders([new ScriptedOfferProvider(), new ScriptedOfferProvider()]));
        Assert.Equal("Two offer providers serve the platform 'scripted'. Register one IOfferProvider per platform.", fault.Message);
    }
}
