using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Tests.Answering.Paraphrasing;

namespace AiAssistant.Tests.Learning;

public sealed class ParaphraseLearningTests
{
    private readonly LearningScene _scene = new();
    private readonly ParaphraseScene _model = new();

    public ParaphraseLearningTests()
    {
        _scene.Paraphrases = _model.Paraphrases;
        _model.Chat.Otherwise(static _ => ParaphraseScene.TwoWays);
    }

    private static KnowledgeBaseContent Content(params string[] answers) => LearningScene.Warranty("Two years.") with
    {
        Language = "en",
        CustomQuestions = [.. answers.Select((answer, i) => new CustomQuestion($"q{i}", $"Question number {i}?", answer))],
    };

    [Fact]
    public async Task Learn_CustomQuestions_AreFoundByParaphrasesThatAreNotEmbedded()
    {
        var learned = await _scene.LearnedAsync((await _scene.AddAsync("Shop", Content("First.", "Second."))).Id);

        Assert.Equal([0, 2, 2], (await _scene.PassagesAsync(learned)).Select(static passage => ParaphraseScene.Of(passage).Count));
        Assert.All(_scene.Embeddings.Texts, static text => Assert.DoesNotContain("poodle", text, StringComparison.Ordinal));
        var found = await _scene.Index.RetrieveAsync(new RetrievalQuery { Versions = [learned.Published!.Version], Text = "hairdresser", Language = "en", Limit = 5 }, LearningScene.Token);
        Assert.Equal(["q0", "q1"], found.Evidence.Select(static evidence => evidence.Passage.Source).Order());
        Assert.DoesNotContain(learned.Warnings, static warning => warning.Code.StartsWith("paraphrases", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Edit_OneAnswer_AsksForThatOneAloneThoughTheCacheIsLost()
    {
        var added = await _scene.AddAsync("Shop", Content("First.", "Second."));
        await _scene.LearnedAsync(added.Id);
        await _model.Cache.RemoveAsync(added.Id, LearningScene.Token);

        LearningScene.Done(await _scene.Library.EditAsync(added.Id, Content("First.", "Changed."), LearningScene.Token));
        var learned = await _scene.LearnedAsync(added.Id);

        Assert.Equal(3, _model.Chat.Requests.Count);
        Assert.Equal((1, 2), (learned.Report!.Changed, learned.Report.Unchanged));
        Assert.Equal([0, 2, 2], (await _scene.PassagesAsync(learned)).OrderBy(static passage => passage.Source == "Warranty" ? 0 : 1).Select(static passage => ParaphraseScene.Of(passage).Count));
    }

    [Fact]
    public async Task Learn_ModelDown_SucceedsWithAWarningAndTheNextFillsIn()
    {
        _model.Chat.Fail(new HttpRequestException("down")).Fail(new HttpRequestException("down"));
        var added = await _scene.AddAsync("Shop", Content("First.", "Second."));

        var first = await _scene.LearnedAsync(added.Id);
        Assert.Equal(ResourceStatus.Success, first.Status);
        Assert.Equal("paraphrases.modelFailed(2)", Assert.Single(first.Warnings, static warning => warning.Code.StartsWith("paraphrases", StringComparison.Ordinal)).ToString());

        _scene.Embeddings.Texts.Clear();
        LearningScene.Done(await _scene.Library.EditAsync(added.Id, Content("First.", "Second.") with { Answers = new Dictionary<PredefinedQuestion, string>() }, LearningScene.Token));
        var second = await _scene.LearnedAsync(added.Id);

        Assert.Equal([2, 2], (await _scene.PassagesAsync(second)).Select(static passage => ParaphraseScene.Of(passage).Count));
        Assert.Equal(2, second.Report!.Unchanged);
        Assert.Empty(_scene.Embeddings.Texts);
    }

    [Fact]
    public async Task Refresh_Offers_ArePaidForOnce()
    {
        var added = await _scene.AddOffersAsync("main", LearningScene.Offers(3));
        await _scene.LearnedAsync(added.Id);

        await _scene.Library.RefreshAsync(added.Id, LearningScene.Token);
        var learned = await _scene.LearnedAsync(added.Id);

        Assert.Equal(3, _model.Chat.Requests.Count);
        Assert.Equal((3, 0), (learned.Report!.Unchanged, learned.Report.Changed));
        Assert.Equal([2, 2, 2], (await _scene.PassagesAsync(learned)).Select(static passage => ParaphraseScene.Of(passage).Count));
    }

    [Fact]
    public async Task Learn_NoLongerWanted_TakesThemAway()
    {
        var added = await _scene.AddOffersAsync("main", LearningScene.Offers(3));
        await _scene.LearnedAsync(added.Id);
        _scene.Paraphrases = null;

        await _scene.Library.RefreshAsync(added.Id, LearningScene.Token);
        await _scene.NewWorker().RunOnceAsync(LearningScene.Token);

        var learned = await _scene.ReadAsync(added.Id);
        Assert.Equal(3, learned.Report!.Unchanged);
        Assert.All(await _scene.PassagesAsync(learned), static passage => Assert.Empty(ParaphraseScene.Of(passage)));
    }

    [Fact]
    public async Task Delete_Resource_EmptiesItsCache()
    {
        var added = await _scene.AddAsync("Shop", Content("First."));
        await _scene.LearnAsync();
        await _scene.Cache.WriteAsync(added.Id, "k", new byte[1], LearningScene.Token);

        await _scene.Library.DeleteAsync(added.Id, LearningScene.Token);
        await _scene.LearnAsync();

        Assert.Null(await _scene.Cache.FindAsync(added.Id, "k", LearningScene.Token));
    }

    [Fact]
    public async Task RunOnce_CacheFailsAtADeletion_TheOthersAreDeletedAndItIsTriedAgain()
    {
        var kept = _scene.Cache;
        var (first, second) = (await _scene.AddAsync("one", LearningScene.Warranty("Two years.")), await _scene.AddAsync("two", LearningScene.Warranty("A year.")));
        await _scene.LearnAsync();
        await _scene.Library.DeleteAsync(first.Id, LearningScene.Token);
        await _scene.Library.DeleteAsync(second.Id, LearningScene.Token);
        var broken = new BrokenRemoval();
        _scene.Cache = broken;

        await _scene.NewWorker().RunOnceAsync(LearningScene.Token);
        Assert.Equal(2, broken.Calls);

        _scene.Cache = kept;
        await _scene.NewWorker().RunOnceAsync(LearningScene.Token);
        Assert.Empty(await _scene.Rows.ListAsync(new ResourceFilter { Deleted = true }, LearningScene.Token).ToListAsync(LearningScene.Token));
    }

    [Fact]
    public async Task Delete_WhileALearnerStillWritesToTheCache_LeavesNothingInIt()
    {
        var cache = new SlowLearningCache();
        var model = new ParaphraseScene { Cache = cache, Resources = _scene.Store };
        model.Chat.Otherwise(static _ => ParaphraseScene.TwoWays);
        (_scene.Cache, _scene.Paraphrases) = (cache, model.Paraphrases);
        var added = await _scene.AddAsync("Shop", Content("First."));
        var learning = _scene.LearnAsync();
        var key = await cache.Began;

        await _scene.Library.DeleteAsync(added.Id, LearningScene.Token);
        await _scene.NewWorker().RunOnceAsync(LearningScene.Token);
        Assert.Null(await _scene.Store.FindAsync(added.Id, LearningScene.Token));
        cache.LetGo();
        await learning;
        await cache.Removed.WaitAsync(TimeSpan.FromMinutes(1), LearningScene.Token);

        Assert.Equal(1, cache.Written);
        Assert.Null(await cache.FindAsync(added.Id, key, LearningScene.Token));
    }

    private sealed class BrokenRemoval : ILearningCache
    {
        public int Calls { get; private set; }

        public Task<ReadOnlyMemory<byte>?> FindAsync(ResourceId resource, string key, CancellationToken cancellationToken = default) =>
            Task.FromResult<ReadOnlyMemory<byte>?>(null);

        public Task WriteAsync(ResourceId resource, string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task RemoveAsync(ResourceId resource, CancellationToken cancellationToken = default)
        {
            Calls++;
            throw new InvalidOperationException("No cache.");
        }
    }
}
