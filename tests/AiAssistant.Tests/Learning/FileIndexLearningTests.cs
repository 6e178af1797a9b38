using AiAssistant.InMemory;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Retrieval.Lexical;

namespace AiAssistant.Tests.Learning;

/// <summary>Learning over an index in files, whose published version cannot always be read.</summary>
public sealed class FileIndexLearningTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("learning-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Refresh_NothingChanged_TakesPassagesAndVectorsFromThePublishedVersion()
    {
        await using var index = new FilePassageIndex(_directory);
        var scene = new LearningScene(index);
        var added = await scene.AddOffersAsync("Main", LearningScene.Offers(3));
        var first = await scene.LearnedAsync(added.Id);
        scene.Embeddings.Texts.Clear();
        var second = await RefreshedAsync(scene, added.Id);
        Assert.Equal((3, 0), (second.Report!.Unchanged, scene.Embeddings.Texts.Count));
        var before = await index.ListPassagesAsync(first.Published!.Version, LearningScene.Token).ToListAsync(LearningScene.Token);
        var after = await index.ListPassagesAsync(second.Published!.Version, LearningScene.Token).ToListAsync(LearningScene.Token);
        Assert.Equal(before.Select(item => item.Vector.ToArray()), after.Select(item => item.Vector.ToArray()));
    }

    [Fact]
    public async Task Refresh_PublishedVersionIsDamaged_LearnsAllAgain()
    {
        await using var index = new FilePassageIndex(_directory);
        var scene = new LearningScene(index);
        var added = await scene.AddOffersAsync("Main", LearningScene.Offers(3));
        var version = (await scene.LearnedAsync(added.Id)).Published!.Version;
        var path = Assert.Single(Directory.GetFiles(_directory, "*.index", SearchOption.AllDirectories));
        using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            file.Position = file.Length / 2;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)(file.Length / 2)).ToArray());
        }

        await Assert.ThrowsAsync<IndexCorruptException>(() => index.VerifyAsync(version, LearningScene.Token));
        Assert.Equal((ResourceStatus.Success, null), Ending(await RefreshedAsync(scene, added.Id)));
    }

    [Fact]
    public async Task Refresh_PublishedVersionIsOfOtherFieldWeights_LearnsAllAgain()
    {
        var store = new InMemoryResourceStore();
        Resource added;
        await using (var index = new FilePassageIndex(_directory))
        {
            var scene = new LearningScene(index, store: store);
            added = await scene.AddAsync("Shop", LearningScene.Warranty("Two years."));
            await scene.LearnAsync();
        }

        var weights = new Bm25Options { TitleWeight = 3 };
        await using var other = new FilePassageIndex(_directory, new FilePassageIndexOptions { Passages = new PassageIndexOptions { Bm25 = weights } });
        var again = new LearningScene(other, store: store);
        LearningScene.Done(await again.Library.EditAsync(added.Id, LearningScene.Warranty("Three years."), LearningScene.Token));
        Assert.Equal((ResourceStatus.Success, null), Ending(await again.LearnedAsync(added.Id)));
    }

    private static (ResourceStatus Status, Finding? Failure) Ending(Resource resource) => (resource.Status, resource.Failure);

    private static async Task<Resource> RefreshedAsync(LearningScene scene, ResourceId id)
    {
        LearningScene.Done(await scene.Library.RefreshAsync(id, LearningScene.Token));
        return await scene.LearnedAsync(id);
    }
}
