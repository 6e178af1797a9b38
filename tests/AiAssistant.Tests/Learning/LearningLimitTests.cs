using AiAssistant.Learning;
using AiAssistant.Offers;
using AiAssistant.Resources;

namespace AiAssistant.Tests.Learning;

/// <summary>Providers and models that hang, go on for ever or fail for one text: processing always ends.</summary>
public sealed class LearningLimitTests
{
    private readonly LearningScene _scene = new();

    [Fact]
    [Trait("Requirement", "S22")]
    public async Task Learn_DownloadStallsOnce_GoesOnFromTheCheckpoint()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(5));
        _scene.Shop.HangAfter(LearningScene.Tenant, "Main", 3);

        var learning = _scene.LearnAsync();
        await WaitAtTheShopAsync();
        _scene.Time.Advance(_scene.Options.Offers.StallTimeout);
        await _scene.Time.WaitForTimerAsync(_scene.Options.RetryDelay, LearningScene.Token);
        _scene.Time.Advance(_scene.Options.RetryDelay);
        await learning;

        var learned = await _scene.ReadAsync(added.Id);
        Assert.Equal((ResourceStatus.Success, 5, 1), (learned.Status, learned.Report!.Added, learned.Lease.Attempt));
        Assert.Equal([null, "3"], _scene.Shop.Downloads.Select(download => download.ResumeAfter));
    }

    [Fact]
    [Trait("Requirement", "S25")]
    public async Task Learn_DownloadStallsAlways_IsPutOffAndFailsInTheEnd()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(5));
        for (var attempt = 1; attempt <= _scene.Options.MaxAttempts; attempt++)
        {
            _scene.Shop.HangAfter(LearningScene.Tenant, "Main", 0);
            var learning = _scene.LearnAsync();
            await WaitAtTheShopAsync();
            _scene.Time.Advance(_scene.Options.Offers.StallTimeout);
            await learning;

            var row = await _scene.ReadAsync(added.Id);
            Assert.Equal(attempt == _scene.Options.MaxAttempts ? ResourceStatus.Failed : ResourceStatus.Processing, row.Status);
            Assert.Equal(("offers.stalled", attempt, "download", "scripted"), (row.Fault!.Code, row.Fault.Attempt, row.Fault.Operation, row.Fault.Provider));
            _scene.Time.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(new Finding("offers.stalled", "scripted", "15"), (await _scene.ReadAsync(added.Id)).Failure);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Requirement", "S25")]
    public async Task Learn_ProviderHangsAndHeedsNothing_IsLeftBehindAndItsPlaceIsFree(bool blocks)
    {
        using var deaf = new DeafOfferProvider(blocks);
        var scene = new LearningScene(other: deaf) { Options = { MaxConcurrentResources = 1, Offers = { StallTimeout = TimeSpan.FromDays(2) } } };
        var added = LearningScene.Done(await scene.Library.AddOffersAsync(LearningScene.Tenant, "Deaf", DeafOfferProvider.Account, LearningScene.Token));

        var learning = scene.LearnAsync();
        await deaf.Reached;
        await scene.Time.WaitForTimersAsync(blocks ? 2 : 3, LearningScene.Token);
        scene.Time.Advance(scene.Options.AttemptTimeout);
        while (!learning.IsCompleted)
        {
            // Each wait for it to let go is as long as its grace.
            scene.Time.Advance(LearningAttempt.Grace);
            await Task.Yield();
        }

        await learning;
        var failed = await scene.ReadAsync(added.Id);
        Assert.Equal((ResourceStatus.Failed, new Finding("learning.timeout", "720")), (failed.Status, failed.Failure));
        Assert.Contains(scene.Log.Lines, line => line.StartsWith(blocks ? "LearningLeftBehind" : "DownloadLeftBehind", StringComparison.Ordinal));
        var other = await scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
        Assert.Equal(ResourceStatus.Success, (await scene.LearnedAsync(other.Id)).Status);
    }

    [Fact]
    public async Task Cancel_ModelHangsAndHeedsNothing_PublishesNothingEvenWhenItComesBack()
    {
        var release = new TaskCompletionSource();
        var reached = new TaskCompletionSource();
        var added = await _scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
        _scene.Embeddings.Before = () =>
        {
            reached.SetResult();
            return release.Task;
        };
        var learning = _scene.LearnAsync();
        await reached.Task;
        LearningScene.Done(await _scene.Library.CancelAsync(added.Id, LearningScene.Token));
        while (!learning.IsCompleted)
        {
            _scene.Time.Advance(LearningAttempt.Grace);
            await Task.Yield();
        }

        release.SetResult();
        await _scene.LearnAsync();

        var cancelled = await _scene.ReadAsync(added.Id);
        Assert.Equal(("learning.cancelled", null), (cancelled.Failure!.Code, cancelled.Published));
    }

    [Fact]
    [Trait("Requirement", "S25")]
    public async Task Learn_ShopGivesMoreThanIsAllowed_Fails()
    {
        _scene.Options.Offers.MaxOffers = 100;
        var exact = await _scene.AddOffersAsync("Exact", LearningScene.Offers(100));
        var endless = await _scene.AddOffersAsync("Endless", Enumerable.Repeat(LearningScene.Offer("again"), 101));

        await _scene.LearnAsync();

        Assert.Equal(ResourceStatus.Success, (await _scene.ReadAsync(exact.Id)).Status);
        Assert.Equal(new Finding("offers.tooMany", "100"), (await _scene.ReadAsync(endless.Id)).Failure);
    }

    [Fact]
    public async Task Learn_ModelDoesNotTakeOneText_SkipsThatOfferInABoundedNumberOfCalls()
    {
        _scene.Embeddings.Poison = "poison";
        var bad = LearningScene.Offer("bad", "A bottle of poison", new string('x', 2_000));
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(100).Append(bad));

        var learned = await _scene.LearnedAsync(added.Id);

        Assert.Equal((ResourceStatus.Success, 100, 1, 100), (learned.Status, learned.Report!.Added, learned.Report.Skipped, learned.Published!.Passages));
        Assert.Equal(new Finding("offer.notEmbedded", "bad") { Severity = FindingSeverity.Warning }, Assert.Single(learned.Report.SkippedOffers));
        Assert.Equal("offers.skipped", Assert.Single(learned.Warnings).Code);
        Assert.Equal(Enumerable.Range(0, 100), (await _scene.PassagesAsync(learned)).Select(passage => passage.Id.Ordinal));

        // Three passages are poison; each is found in so many halvings, and each is asked for the model's health once.
        Assert.InRange(_scene.Embeddings.Calls, 3, 50);
    }

    [Fact]
    public async Task Refresh_ModelTakesTheTextNow_LearnsIt()
    {
        _scene.Embeddings.Poison = "poison";
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(9).Append(LearningScene.Offer("bad", "A bottle of poison")));
        await _scene.LearnAsync();
        _scene.Embeddings.Poison = null;

        LearningScene.Done(await _scene.Library.RefreshAsync(added.Id, LearningScene.Token));
        var learned = await _scene.LearnedAsync(added.Id);

        Assert.Equal((1, 9, 0), (learned.Report!.Added, learned.Report.Unchanged, learned.Report.Skipped));
    }

    [Fact]
    public async Task Refresh_ModelDoesNotTakeAChangedOffer_LeavesItOut()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(10));
        await _scene.LearnAsync();
        _scene.Embeddings.Poison = "poison";
        _scene.Shop.SetOffers(LearningScene.Tenant, "Main", [.. LearningScene.Offers(9), LearningScene.Offer("o10", "A bottle of poison")]);

        LearningScene.Done(await _scene.Library.RefreshAsync(added.Id, LearningScene.Token));
        var learned = await _scene.LearnedAsync(added.Id);

        Assert.Equal((0, 0, 9, 1), (learned.Report!.Added, learned.Report.Changed, learned.Report.Unchanged, learned.Report.Skipped));
    }

    [Fact]
    public async Task Refresh_OtherModelDoesNotTakeAnUnchangedOffer_LeavesItOut()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(9).Append(LearningScene.Offer("bad", "A bottle of poison")));
        await _scene.LearnAsync();
        _scene.Embeddings = new CountingEmbeddings(128) { Poison = "poison" };

        LearningScene.Done(await _scene.Library.RefreshAsync(added.Id, LearningScene.Token));
        await _scene.NewWorker().RunOnceAsync(LearningScene.Token);

        var report = (await _scene.ReadAsync(added.Id)).Report!;
        Assert.Equal((0, 0, 9, 1), (report.Added, report.Changed, report.Unchanged, report.Skipped));
    }

    [Fact]
    [Trait("Requirement", "S25")]
    public async Task Learn_ModelDoesNotTakeManyTexts_FailsWithNumbers()
    {
        _scene.Embeddings.Poison = "poison";
        var bad = Enumerable.Range(0, 3).Select(number => LearningScene.Offer($"bad{number}", "poison"));
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(7).Concat(bad));

        Assert.Equal(new Finding("offers.tooManySkipped", "3", "10", "20"), (await _scene.LearnedAsync(added.Id)).Failure);
    }

    [Fact]
    public async Task Learn_ModelDoesNotTakeOneAnswer_WarnsAndLearnsTheOthers()
    {
        _scene.Embeddings.Poison = "poison";
        var answers = Enum.GetValues<PredefinedQuestion>().Select(question => (question, question == PredefinedQuestion.Discounts ? "poison" : "Yes, always."));
        var added = await _scene.AddAsync("Shop", LearningScene.Answers([.. answers]));

        var learned = await _scene.LearnedAsync(added.Id);

        Assert.Equal((ResourceStatus.Success, 8), (learned.Status, learned.Published!.Passages));
        var expected = new Finding("knowledgeBase.answer.notEmbedded") { Severity = FindingSeverity.Warning, Place = "Discounts" };
        Assert.Equal(expected, Assert.Single(learned.Warnings));
    }

    [Fact]
    public async Task Learn_ModelIsOutOfOrder_BlamesNoText()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(100));
        _scene.Embeddings.FaultsLeft = 2;

        var waiting = await _scene.LearnedAsync(added.Id);

        Assert.Equal((ResourceStatus.Processing, "learning.embedding.failed", 2), (waiting.Status, waiting.Fault!.Code, _scene.Embeddings.Calls));
        Assert.Equal(new Finding("learning.putOff", "2026-01-05T08:01:00Z", "1", "5") { Severity = FindingSeverity.Warning }, Assert.Single(waiting.Warnings));
        _scene.Time.Advance(_scene.Options.RetryDelay);
        var learned = await _scene.LearnedAsync(added.Id);
        Assert.Equal((ResourceStatus.Success, 0, null), (learned.Status, learned.Report!.Skipped, learned.Fault));
        Assert.Empty(learned.Warnings);
    }

    [Fact]
    public async Task Learn_ModelFailsForOneBatchOnly_LearnsAll()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(100));
        _scene.Embeddings.FaultsLeft = 1;

        var learned = await _scene.LearnedAsync(added.Id);

        Assert.Equal((ResourceStatus.Success, 100, 0), (learned.Status, learned.Report!.Added, learned.Report.Skipped));
    }

    [Fact]
    public async Task Learn_OfferThatCannotBeRead_IsSkipped()
    {
        var broken = LearningScene.Offer("bad") with { Attributes = null! };
        var added = await _scene.AddOffersAsync("Main", [.. LearningScene.Offers(9), broken, LearningScene.Offer(new string('i', 501))]);

        var learned = await _scene.LearnedAsync(added.Id);

        Assert.Equal((ResourceStatus.Success, 9, 2), (learned.Status, learned.Report!.Added, learned.Report.Skipped));
        Assert.Equal(["offer.unreadable", "offer.field.long"], learned.Report.SkippedOffers.Select(skipped => skipped.Code));
    }

    [Fact]
    [Trait("Requirement", "S25")]
    public async Task Refresh_FeedIsEmptyOvernight_FailsAndTheOldVersionServes()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(3));
        var first = await _scene.LearnedAsync(added.Id);
        _scene.Shop.SetOffers(LearningScene.Tenant, "Main");

        LearningScene.Done(await _scene.Library.RefreshAsync(added.Id, LearningScene.Token));
        var failed = await _scene.LearnedAsync(added.Id);

        Assert.Equal((new Finding("offers.none"), first.Published, true), (failed.Failure, failed.Published, failed.IsUsable));
    }

    // The stall limit runs: the download has begun to wait for its shop.
    private Task WaitAtTheShopAsync() => _scene.Time.WaitForTimerAsync(_scene.Options.Offers.StallTimeout, LearningScene.Token);
}
