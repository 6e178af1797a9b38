using AiAssistant.Learning;
using AiAssistant.Resources;

namespace AiAssistant.Tests.Learning;

public sealed class LearningWorkerTests
{
    private readonly LearningScene _scene = new();

    [Fact]
    [Trait("Requirement", "S22")]
    [Trait("Requirement", "S23")]
    public async Task Host_ResourceAdded_LearnsItWithoutTheClockMoving()
    {
        using var host = new LearningHost(_scene.Worker);
        await host.StartAsync(LearningScene.Token);

        var added = await _scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
        var learned = await _scene.Library.WaitForLearningAsync(added.Id, LearningScene.Token);

        Assert.Equal(ResourceStatus.Success, learned!.Status);
        await host.StopAsync(LearningScene.Token);
    }

    [Fact]
    public async Task Host_TransientFault_TriesAgainWhenItIsDue()
    {
        _scene.Embeddings.FaultsLeft = 2;
        var added = await _scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
        using var host = new LearningHost(_scene.Worker);
        await host.StartAsync(LearningScene.Token);
        await foreach (var state in _scene.Library.WatchAsync(added.Id, LearningScene.Token))
        {
            if (state.Lease.NextTry > _scene.Time.GetUtcNow())
            {
                break;
            }
        }

        Assert.Equal(ResourceStatus.Success, (await LearnedByTheClockAsync(added.Id)).Status);
        await host.StopAsync(LearningScene.Token);
    }

    [Fact]
    public async Task Host_StoreFails_GoesOn()
    {
        var faults = 0;
        _scene.Store.BeforeWrite = row => row.Lease.Holder is not null && faults++ == 0 ? throw new AiAssistantException("busy") { IsTransient = true } : Task.CompletedTask;
        using var host = new LearningHost(_scene.Worker);
        var added = await _scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
        await host.StartAsync(LearningScene.Token);

        Assert.Equal(ResourceStatus.Success, (await LearnedByTheClockAsync(added.Id)).Status);
        await host.StopAsync(LearningScene.Token);
    }

    [Fact]
    public async Task RunOnce_MoreThanItsConcurrency_LearnsAllButNoMoreAtOnce()
    {
        for (var i = 0; i < 7; i++)
        {
            await _scene.AddAsync($"Shop {i}", LearningScene.Warranty("Two years."));
        }

        var most = 0;
        _scene.Store.BeforeWrite = async _ =>
        {
            var held = await _scene.Library.ListAsync(LearningScene.Tenant, LearningScene.Token).CountAsync(row => row.Lease.Holder is not null, LearningScene.Token);
            most = Math.Max(most, held);
        };

        await _scene.LearnAsync();

        Assert.InRange(most, 1, _scene.Options.MaxConcurrentResources);
        Assert.Equal(7, await _scene.Library.ListAsync(LearningScene.Tenant, LearningScene.Token).CountAsync(row => row.Status == ResourceStatus.Success, LearningScene.Token));
    }

    [Fact]
    [Trait("Requirement", "S20")]
    public async Task Learn_WhileItRuns_ProgressIsWrittenAtABoundedRate()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(500));
        List<LearningProgress> seen = [];
        _scene.Store.AfterWrite = row =>
        {
            if (row.Progress is { } progress)
            {
                seen.Add(progress);
            }

            return Task.CompletedTask;
        };

        Assert.Equal(ResourceStatus.Success, (await _scene.LearnedAsync(added.Id)).Status);

        // The clock stands still, so only the stages themselves are written, the first by the claim already.
        Assert.Equal(
            [LearningStage.Reading, LearningStage.Reading, LearningStage.Writing, LearningStage.Probing, LearningStage.Committing],
            seen.ConvertAll(progress => progress.Stage));
        Assert.Equal([null, null, 500, 500, 500], seen.ConvertAll(progress => progress.Expected));
    }

    // The worker sleeps a while at a time. The clock moves only while nobody works, so that no attempt runs into its time limit.
    private async Task<Resource> LearnedByTheClockAsync(ResourceId id)
    {
        Resource row;
        while ((row = await _scene.ReadAsync(id)).Status == ResourceStatus.Processing)
        {
            if (row.Lease.Holder is null)
            {
                _scene.Time.Advance(LearningWorker.PollInterval);
            }

            await Task.Yield();
        }

        return row;
    }
}
