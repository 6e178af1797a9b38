using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Tests.Learning;

public sealed class LearningFailureTests
{
    private readonly LearningScene _scene = new();

    [Fact]
    [Trait("Requirement", "S25")]
    [Trait("Requirement", "S26")]
    public async Task Retry_AfterFailure_ProcessesAgainAndSucceeds()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(3));
        _scene.Shop.FailAfter(LearningScene.Tenant, "Main", 1, isTransient: false, new Finding("feed.truncated", "1"));
        var failed = await _scene.LearnedAsync(added.Id);
        Assert.Equal((ResourceStatus.Failed, new Finding("feed.truncated", "1"), null), (failed.Status, failed.Failure, failed.Published));

        var retried = LearningScene.Done(await _scene.Library.RetryAsync(added.Id, LearningScene.Token));
        Assert.Equal((ResourceStatus.Processing, null), (retried.Status, retried.Failure));
        var learned = await _scene.LearnedAsync(added.Id);

        Assert.Equal((ResourceStatus.Success, null), (learned.Status, learned.Failure));
    }

    [Fact]
    [Trait("Requirement", "S27")]
    public async Task Delete_AfterSecondFailure_LeavesNothingAndNameAndAccountAreFree()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(3));
        for (var i = 0; i < 2; i++)
        {
            _scene.Shop.FailAfter(LearningScene.Tenant, "Main", 0, isTransient: false);
            Assert.Equal("offers.download.failed", (await _scene.LearnedAsync(added.Id)).Failure!.Code);
            await _scene.Library.RetryAsync(added.Id, LearningScene.Token);
        }

        LearningScene.Done(new ResourceResult(added, (await _scene.Library.DeleteAsync(added.Id, LearningScene.Token)).Findings));
        var again = LearningScene.Done(await _scene.Library.AddOffersAsync(LearningScene.Tenant, "main", new AccountRef("scripted", "Main"), LearningScene.Token));
        await _scene.LearnAsync();

        Assert.NotEqual(added.Id, again.Id);
        Assert.Null(await _scene.Store.FindAsync(added.Id, LearningScene.Token));
        Assert.Equal(ResourceStatus.Success, (await _scene.ReadAsync(again.Id)).Status);
        Assert.All(await _scene.VersionsAsync(), version => Assert.Equal(again.Id, version.Resource));
    }

    [Fact]
    public async Task Learn_TransientFaults_TriesAgainLaterAndLater()
    {
        var added = await _scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
        _scene.Embeddings.FaultsLeft = 4; // In each attempt the model is asked for the text, and then whether it works at all.

        var waiting = await _scene.LearnedAsync(added.Id);
        Assert.Equal((ResourceStatus.Processing, 1, LearningStage.Queued), (waiting.Status, waiting.Lease.Attempt, waiting.Progress!.Stage));
        Assert.Equal(_scene.Time.GetUtcNow() + TimeSpan.FromMinutes(1), waiting.Lease.NextTry);
        Assert.Equal(1, (await _scene.LearnedAsync(added.Id)).Lease.Attempt);

        _scene.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(_scene.Time.GetUtcNow() + TimeSpan.FromMinutes(2), (await _scene.LearnedAsync(added.Id)).Lease.NextTry);
        _scene.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(ResourceStatus.Success, (await _scene.LearnedAsync(added.Id)).Status);
    }

    [Fact]
    public async Task Learn_FaultsDoNotPass_FailsAfterTheLastAttempt()
    {
        var added = await _scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
        _scene.Embeddings.FaultsLeft = int.MaxValue;

        for (var attempt = 1; attempt < _scene.Options.MaxAttempts; attempt++)
        {
            Assert.Equal(ResourceStatus.Processing, (await _scene.LearnedAsync(added.Id)).Status);
            _scene.Time.Advance(TimeSpan.FromHours(1));
        }

        var failed = await _scene.LearnedAsync(added.Id);
        Assert.Equal((ResourceStatus.Failed, "learning.embedding.failed"), (failed.Status, failed.Failure!.Code));
    }

    [Fact]
    public async Task Learn_DownloadBreaksAfterProgress_GoesOnFromTheCheckpoint()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(5));
        _scene.Shop.FailAfter(LearningScene.Tenant, "Main", 3);

        var learning = _scene.LearnAsync();
        await WaitForDelayAsync();
        _scene.Time.Advance(_scene.Options.RetryDelay);
        await learning;

        Assert.Equal([null, "3"], _scene.Shop.Downloads.Select(download => download.ResumeAfter));
        var learned = await _scene.ReadAsync(added.Id);
        Assert.Equal((ResourceStatus.Success, 5, 1), (learned.Status, learned.Report!.Added, learned.Lease.Attempt));
    }

    [Fact]
    public async Task Learn_CheckpointHoldsNoMore_KeepsNothingOfWhatCameBefore()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(5));
        _scene.Shop.FailAfter(LearningScene.Tenant, "Main", 3);

        var learning = _scene.LearnAsync();
        await WaitForDelayAsync();
        _scene.Shop.SetOffers(LearningScene.Tenant, "Main", LearningScene.Offer("n1"), LearningScene.Offer("n2"));
        _scene.Time.Advance(_scene.Options.RetryDelay);
        await learning;

        var learned = await _scene.ReadAsync(added.Id);
        Assert.Equal((ResourceStatus.Success, 2), (learned.Status, learned.Report!.Added));
        Assert.Equal(["n1", "n2"], (await _scene.PassagesAsync(learned)).Select(passage => passage.Source));
    }

    [Fact]
    public async Task Learn_DownloadGoesOn_CountsWhatComesAgainOnce()
    {
        OfferDownload[] bad = [new(new SkippedOffer("s1", "line 10", "offer.bad")), new(new SkippedOffer("s2", "line 11", "offer.bad"))];
        var shop = new BrokenOffOfferProvider(
            [.. Steps(1, 8), Step(9) with { Checkpoint = "9" }, .. bad], [.. bad, Step(10)]);

        var learned = await LearnBrokenOffAsync(new LearningScene(other: shop));

        Assert.Equal([null, "9"], shop.Resumed);
        Assert.Equal((ResourceStatus.Success, 10, 2), (learned.Status, learned.Report!.Added, learned.Report.Skipped));
        Assert.Equal(["line 10", "line 11"], learned.Report.SkippedOffers.Select(skipped => skipped.Place));
    }

    [Fact]
    [Trait("Requirement", "S25")]
    public async Task Learn_DownloadGoesOnAgainAndAgain_GivesNoMoreThanIsAllowed()
    {
        var scene = new LearningScene(other: new BrokenOffOfferProvider(
            [.. Steps(1, 59), Step(60) with { Checkpoint = "60" }], [.. Steps(61, 50), Step(111) with { Checkpoint = "111" }], [Step(112)]));
        scene.Options.Offers.MaxOffers = 100;

        Assert.Equal(new Finding("offers.tooMany", "100"), (await LearnBrokenOffAsync(scene)).Failure);
    }

    [Fact]
    public async Task Learn_Hangs_FailsAtTheTimeLimit()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(5));
        _scene.Options.Offers.StallTimeout = 2 * _scene.Options.AttemptTimeout;
        _scene.Shop.HangAfter(LearningScene.Tenant, "Main", 2);

        var learning = _scene.LearnAsync();
        await _scene.Time.WaitForTimerAsync(_scene.Options.Offers.StallTimeout, LearningScene.Token);
        _scene.Time.Advance(_scene.Options.AttemptTimeout);
        await learning;

        var failed = await _scene.ReadAsync(added.Id);
        Assert.Equal((ResourceStatus.Failed, new Finding("learning.timeout", "720")), (failed.Status, failed.Failure));
    }

    [Fact]
    public async Task Learn_NewVersionFindsNothing_FailsTheProbeAndIsSwept()
    {
        var index = new FaultyPassageIndex { LosesEverything = true };
        var scene = new LearningScene(index);
        var added = await scene.AddAsync("Shop", LearningScene.Warranty("Two years."));

        var failed = await scene.LearnedAsync(added.Id);
        Assert.Equal(new Finding("learning.probe.failed", "0", "1"), failed.Failure);
        Assert.Single(await scene.VersionsAsync());

        scene.Time.Advance(scene.Options.SweepGrace);
        await scene.LearnAsync();
        Assert.Empty(await scene.VersionsAsync());
    }

    [Fact]
    public async Task Learn_IndexRefuses_FailsWithItsCode()
    {
        var scene = new LearningScene(new FaultyPassageIndex { Fault = new RetrievalException("full") });
        var added = await scene.AddAsync("Shop", LearningScene.Warranty("Two years."));

        Assert.Equal(new Finding("learning.index.failed"), (await scene.LearnedAsync(added.Id)).Failure);
    }

    [Fact]
    public async Task Learn_NobodyForesawIt_FailsWithTheKindOfError()
    {
        var scene = new LearningScene(new FaultyPassageIndex { Fault = new NotSupportedException("secret") });
        var added = await scene.AddAsync("Shop", LearningScene.Warranty("Two years."));

        Assert.Equal(new Finding("learning.failed", "NotSupportedException"), (await scene.LearnedAsync(added.Id)).Failure);
    }

    [Fact]
    public async Task Learn_EveryProcessDied_FailsInsteadOfForEver()
    {
        var added = await _scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
        await _scene.Store.WriteAsync(added with { Lease = new Lease("dead", _scene.Time.GetUtcNow() + TimeSpan.FromMinutes(2), 5, default, 5) }, added.Revision, LearningScene.Token);
        Assert.Equal(ResourceStatus.Processing, (await _scene.LearnedAsync(added.Id)).Status);

        _scene.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(new Finding("learning.abandoned", "5"), (await _scene.LearnedAsync(added.Id)).Failure);
    }

    [Fact]
    public async Task Learn_Fails_LogsWhatSupportNeedsAndNoContents()
    {
        _scene.Embeddings.Poison = "";
        var added = await _scene.AddAsync("Shop", LearningScene.Warranty("A secret answer."));
        for (var attempt = 0; attempt < _scene.Options.MaxAttempts; attempt++)
        {
            await _scene.LearnAsync();
            _scene.Time.Advance(TimeSpan.FromHours(1));
        }

        var failed = await _scene.ReadAsync(added.Id);
        Assert.Equal(("learning.embedding.failed", 5, "InvalidOperationException", "embed"), (failed.Fault!.Code, failed.Fault.Attempt, failed.Fault.Error, failed.Fault.Operation));
        var line = Assert.Single(_scene.Log.Lines, line => line.StartsWith("LearningFailed: ", StringComparison.Ordinal));
        Assert.Contains("Error InvalidOperationException, operation embed, provider ", line, StringComparison.Ordinal);
        Assert.DoesNotContain(_scene.Log.Lines, logged => logged.Contains("secret", StringComparison.Ordinal) || logged.Contains("does not take", StringComparison.Ordinal));
    }

    private static OfferDownload Step(int number) => new(LearningScene.Offer($"o{number}"));

    private static IEnumerable<OfferDownload> Steps(int first, int count) => Enumerable.Range(first, count).Select(Step);

    private static async Task<Resource> LearnBrokenOffAsync(LearningScene scene)
    {
        var added = LearningScene.Done(
            await scene.Library.AddOffersAsync(LearningScene.Tenant, "Main", BrokenOffOfferProvider.Account, LearningScene.Token));
        var learning = scene.LearnAsync();
        while (!learning.IsCompleted)
        {
            await Task.WhenAny(learning, scene.Time.WaitForTimerAsync(scene.Options.RetryDelay, LearningScene.Token));
            scene.Time.Advance(scene.Options.RetryDelay);
        }

        await learning;
        return await scene.ReadAsync(added.Id);
    }

    private Task WaitForDelayAsync() => _scene.Time.WaitForTimerAsync(_scene.Options.RetryDelay, LearningScene.Token);
}
