using AiAssistant.Resources;

namespace AiAssistant.Tests.Learning;

public sealed class LearningRaceTests
{
    private readonly LearningScene _scene = new();

    [Fact]
    [Trait("Requirement", "S22")]
    public async Task RunOnce_TwoWorkers_OneClaimsAndLearnsOnce()
    {
        var added = await _scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
        var other = _scene.NewWorker();
        var isFirst = true;
        _scene.Store.BeforeWrite = async row =>
        {
            // The other worker has read the same row and is faster.
            if (!isFirst || row.Lease.Holder is null)
            {
                return;
            }

            isFirst = false;
            await other.RunOnceAsync(LearningScene.Token);
        };

        var learned = await _scene.LearnedAsync(added.Id);

        Assert.Equal((ResourceStatus.Success, 1L, 1), (learned.Status, learned.Lease.Fence, _scene.Embeddings.Texts.Count));
    }

    [Fact]
    public async Task RunOnce_LeaseRanOut_IsTakenOverAndTheOldAttemptWritesNothing()
    {
        var added = await _scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
        var other = _scene.NewWorker();
        _scene.Embeddings.Before = async () =>
        {
            // As if this process had slept through its lease.
            var row = await _scene.ReadAsync(added.Id);
            await _scene.Store.WriteAsync(row with { Lease = row.Lease with { Until = _scene.Time.GetUtcNow() } }, row.Revision, LearningScene.Token);
            await other.RunOnceAsync(LearningScene.Token);
        };

        var learned = await _scene.LearnedAsync(added.Id);

        Assert.Equal((ResourceStatus.Success, 2L), (learned.Status, learned.Published!.Version.Number));
        _scene.Time.Advance(_scene.Options.SweepGrace);
        await _scene.LearnAsync();
        Assert.Equal([learned.Published.Version], await _scene.VersionsAsync());
    }

    [Fact]
    public async Task Delete_WhileLearning_LeavesNothing()
    {
        var added = await _scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
        _scene.Embeddings.Before = () => _scene.Library.DeleteAsync(added.Id, LearningScene.Token);

        await _scene.LearnAsync();

        Assert.Null(await _scene.Library.FindAsync(added.Id, LearningScene.Token));
        Assert.Null(await _scene.Store.FindAsync(added.Id, LearningScene.Token));
        _scene.Time.Advance(_scene.Options.SweepGrace);
        await _scene.LearnAsync();
        Assert.Empty(await _scene.VersionsAsync());
    }

    [Fact]
    public async Task Delete_WhileTheShopHangs_EndsTheAttemptAtOnce()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(3));
        var learning = await LearnHangingAsync();

        // The clock stands still: the worker is told at once.
        await _scene.Library.DeleteAsync(added.Id, LearningScene.Token);
        await learning;

        Assert.Null(await _scene.Store.FindAsync(added.Id, LearningScene.Token));
    }

    [Fact]
    public async Task Edit_WhileLearning_NewerEditWins()
    {
        var added = await _scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
        _scene.Embeddings.Before = () => _scene.Library.EditAsync(added.Id, LearningScene.Warranty("Three years."), LearningScene.Token);

        var learned = await _scene.LearnedAsync(added.Id);

        Assert.Equal((ResourceStatus.Success, LearningCause.Edited, 2L), (learned.Status, learned.Cause, learned.Published!.Version.Number));
        Assert.Equal("Three years.", Assert.Single(await _scene.PassagesAsync(learned)).Text);
    }

    [Fact]
    public async Task Rename_BetweenProbeAndCommit_CommitsUnderTheNewName()
    {
        var added = await _scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
        BeforeCommit(() => _scene.Library.RenameAsync(added.Id, "Renamed", LearningScene.Token));

        var learned = await _scene.LearnedAsync(added.Id);

        Assert.Equal(("Renamed", ResourceStatus.Success, 1L), (learned.Name, learned.Status, learned.Published!.Version.Number));
    }

    [Fact]
    public async Task Commit_WrittenButReplyLost_StaysCommitted()
    {
        var added = await _scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
        _scene.Store.AfterWrite = row =>
        {
            if (row.Published is null)
            {
                return Task.CompletedTask;
            }

            _scene.Store.AfterWrite = null;
            throw new AiAssistantException("connection lost") { IsTransient = true };
        };

        var learned = await _scene.LearnedAsync(added.Id);

        Assert.Equal((ResourceStatus.Success, true), (learned.Status, learned.IsUsable));
        _scene.Time.Advance(_scene.Options.SweepGrace);
        await _scene.LearnAsync();
        Assert.Equal([learned.Published!.Version], await _scene.VersionsAsync());
    }

    [Fact]
    public async Task Edit_OfPublished_OldVersionIsKeptForTheGracePeriod()
    {
        var added = await _scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
        await _scene.LearnAsync();
        await _scene.Library.EditAsync(added.Id, LearningScene.Warranty("Three years."), LearningScene.Token);

        await _scene.LearnAsync();
        Assert.Equal(2, (await _scene.VersionsAsync()).Count);
        _scene.Time.Advance(_scene.Options.SweepGrace - TimeSpan.FromSeconds(1));
        await _scene.LearnAsync();
        Assert.Equal(2, (await _scene.VersionsAsync()).Count);
        _scene.Time.Advance(TimeSpan.FromSeconds(1));
        await _scene.LearnAsync();

        Assert.Equal([(await _scene.ReadAsync(added.Id)).Published!.Version], await _scene.VersionsAsync());
    }

    [Fact]
    public async Task RunOnce_OneOfManyIsLearnedAgain_DoesNotLookAtAllOfThem()
    {
        const int Count = 300;
        for (var i = 0; i < Count; i++)
        {
            await _scene.AddAsync($"Shop {i}", LearningScene.Warranty("Two years."));
        }

        await _scene.LearnAsync();
        _scene.Time.Advance(TimeSpan.FromHours(1));
        await _scene.LearnAsync();
        var edited = (await _scene.Library.FindAsync(LearningScene.Tenant, "Shop 0", LearningScene.Token))!;
        LearningScene.Done(await _scene.Library.EditAsync(edited.Id, LearningScene.Warranty("Three years."), LearningScene.Token));
        var finds = _scene.Store.Finds;
        await _scene.LearnAsync();

        Assert.InRange(_scene.Store.Finds - finds, 0, Count / 2);
        Assert.Equal(Count + 1, (await _scene.VersionsAsync()).Count);
        _scene.Time.Advance(TimeSpan.FromHours(1));
        await _scene.LearnAsync();
        _scene.Time.Advance(_scene.Options.SweepGrace);
        await _scene.LearnAsync();
        Assert.Equal(Count, (await _scene.VersionsAsync()).Count);
    }

    [Fact]
    [Trait("Requirement", "S22")]
    public async Task RunOnce_ProcessStops_ReleasesTheLeaseAndTheAttemptDoesNotCount()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(3));
        _scene.Shop.HangAfter(LearningScene.Tenant, "Main", 1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(LearningScene.Token);
        var learning = _scene.Worker.RunOnceAsync(stop.Token);
        await _scene.Time.WaitForTimerAsync(_scene.Options.Offers.StallTimeout, LearningScene.Token);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => learning);

        var released = await _scene.ReadAsync(added.Id);
        Assert.Equal((ResourceStatus.Processing, null, 0), (released.Status, released.Lease.Holder, released.Lease.Attempt));
        await _scene.NewWorker().RunOnceAsync(LearningScene.Token);
        Assert.Equal(ResourceStatus.Success, (await _scene.ReadAsync(added.Id)).Status);
    }

    [Fact]
    public async Task Cancel_WhileTheShopHangs_EndsTheAttemptAtOnce()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(3));
        var learning = await LearnHangingAsync();

        var cancelled = LearningScene.Done(await _scene.Library.CancelAsync(added.Id, LearningScene.Token));
        await learning;

        Assert.Equal((ResourceStatus.Failed, new Finding("learning.cancelled"), null), (cancelled.Status, cancelled.Failure, cancelled.Progress));
        Assert.Equal(cancelled, await _scene.ReadAsync(added.Id));
        LearningScene.Done(await _scene.Library.RetryAsync(added.Id, LearningScene.Token));
        Assert.Equal(ResourceStatus.Success, (await _scene.LearnedAsync(added.Id)).Status);
    }

    [Fact]
    public async Task Cancel_AtTheMomentOfTheClaim_EndsTheAttemptAtOnce()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(3));
        _scene.Shop.HangAfter(LearningScene.Tenant, "Main", 0);
        _scene.Store.AfterWrite = async row =>
        {
            if (row.Lease.Holder is not null)
            {
                _scene.Store.AfterWrite = null;
                LearningScene.Done(await _scene.Library.CancelAsync(added.Id, LearningScene.Token));
            }
        };

        // The clock stands still: no heartbeat finds out.
        await _scene.LearnAsync();

        Assert.Equal("learning.cancelled", (await _scene.ReadAsync(added.Id)).Failure!.Code);
    }

    [Fact]
    public async Task Cancel_ByAnotherProcess_EndsTheAttemptAtTheNextHeartbeat()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(3));
        var learning = await LearnHangingAsync();

        // Another process has no part in this one's signals.
        var row = await _scene.ReadAsync(added.Id);
        await new ResourceRows(_scene.Store).WriteAsync(row, ResourceMove.Cancel(_scene.Time.GetUtcNow()), LearningScene.Token);
        _scene.Time.Advance(_scene.Options.LeaseDuration / 3);
        await learning;

        Assert.Equal("learning.cancelled", (await _scene.ReadAsync(added.Id)).Failure!.Code);
    }

    [Fact]
    public async Task Cancel_BetweenProbeAndCommit_PublishesNothing()
    {
        var added = await _scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
        BeforeCommit(() => _scene.Library.CancelAsync(added.Id, LearningScene.Token));

        var cancelled = await _scene.LearnedAsync(added.Id);

        Assert.Equal((ResourceStatus.Failed, "learning.cancelled", null), (cancelled.Status, cancelled.Failure!.Code, cancelled.Published));
        _scene.Time.Advance(_scene.Options.SweepGrace);
        await _scene.LearnAsync();
        Assert.Empty(await _scene.VersionsAsync());
    }

    [Fact]
    [Trait("Requirement", "S29")]
    public async Task Cancel_OfARefresh_KeepsThePublishedVersionAndDoesNotCount()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(3));
        var first = await _scene.LearnedAsync(added.Id);
        LearningScene.Done(await _scene.Library.RefreshAsync(added.Id, LearningScene.Token));
        var learning = await LearnHangingAsync();

        var cancelled = LearningScene.Done(await _scene.Library.CancelAsync(added.Id, LearningScene.Token));
        await learning;

        Assert.Equal((first.Published, true, null), (cancelled.Published, cancelled.IsUsable, cancelled.RefreshedAt));
        LearningScene.Done(await _scene.Library.RetryAsync(added.Id, LearningScene.Token));
        var refreshed = await _scene.LearnedAsync(added.Id);
        Assert.Equal((ResourceStatus.Success, _scene.Time.GetUtcNow()), (refreshed.Status, refreshed.RefreshedAt));
    }

    [Fact]
    public async Task Cancel_NothingIsProcessed_IsRefused()
    {
        var added = await _scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
        LearningScene.Done(await _scene.Library.CancelAsync(added.Id, LearningScene.Token));

        Assert.Equal("resource.cancel.notProcessing", LearningScene.Code(await _scene.Library.CancelAsync(added.Id, LearningScene.Token)));
        await _scene.LearnAsync();
        Assert.Equal((ResourceStatus.Failed, 0), ((await _scene.ReadAsync(added.Id)).Status, _scene.Embeddings.Calls));
        LearningScene.Done(await _scene.Library.RetryAsync(added.Id, LearningScene.Token));
        await _scene.LearnAsync();
        Assert.Equal("resource.cancel.notProcessing", LearningScene.Code(await _scene.Library.CancelAsync(added.Id, LearningScene.Token)));
        Assert.Equal("resource.notFound", LearningScene.Code(await _scene.Library.CancelAsync(added.Id with { Value = "x" }, LearningScene.Token)));
    }

    /// <summary>Begins to learn from a shop that gives one offer and no more, and returns the attempt while it waits for the next.</summary>
    private async Task<Task> LearnHangingAsync()
    {
        _scene.Shop.HangAfter(LearningScene.Tenant, "Main", 1);
        var learning = _scene.LearnAsync();
        await _scene.Time.WaitForTimerAsync(_scene.Options.Offers.StallTimeout, LearningScene.Token);
        return learning;
    }

    /// <summary>Lets the seller do something, once, between the probe and the commit.</summary>
    private void BeforeCommit(Func<Task<ResourceResult>> actAsync) => _scene.Store.BeforeWrite = async row =>
    {
        if (row.Published is not null)
        {
            _scene.Store.BeforeWrite = null;
            LearningScene.Done(await actAsync());
        }
    };
}
