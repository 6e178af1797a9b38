using AiAssistant.Resources;
using AiAssistant.Retrieval.Storage.Files;

namespace AiAssistant.Retrieval.Tests.Storage.Files;

/// <summary>What a crash leaves at each step of a write or a removal, and what is made of it.</summary>
public sealed class LeftoverTests : IDisposable
{
    private static readonly ResourceVersion Version = PassageFactory.Version("shop");

    private readonly TemporaryFolder _folder = new();
    private readonly FilePassageIndex _index;

    public LeftoverTests() => _index = new FilePassageIndex(_folder.Path);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Target => new IndexPaths(_folder.Path).FileOf(Version);

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    // Killed within the passages, before the header, before the flush (the system may keep any part), and before the renaming.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 0)]
    [InlineData(1, 64)]
    [InlineData(1, 0)]
    public async Task ListAsync_WriterWasKilled_VersionIsAsItWasAndTheRestIsGone(double kept, int zeroed)
    {
        var written = await WriteAsync("old");
        var file = written[..(int)(written.Length * kept)];
        file.AsSpan(0, zeroed).Clear();
        var pending = Target + ".abc.tmp";
        await File.WriteAllBytesAsync(pending, file, Token);
        var runs = Directory.CreateDirectory(Target + ".abc.runs");
        await File.WriteAllTextAsync(Path.Combine(runs.FullName, "1"), "run", Token);
        Directory.CreateDirectory(Target + ".def.runs"); // killed after its file was renamed

        Assert.Equal([Version], await _index.ListAsync(Token).ToArrayAsync(Token));
        Assert.Equal([Target], _folder.Entries());
        Assert.Single((await _index.AskAsync("old", Version)).Evidence);
    }

    [Fact]
    public async Task ListAsync_FirstWriterWasKilled_NothingIsThere()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Target)!);
        await File.WriteAllTextAsync(Target + ".abc.tmp", "half", Token);
        Assert.Empty(await _index.ListAsync(Token).ToArrayAsync(Token));
        Assert.Empty(_folder.Entries());
        Assert.Equal("retrieval.version.missing", Assert.Single((await _index.AskAsync("old", Version)).Warnings).Code);
    }

    [Fact]
    public async Task ListAsync_RemovalWasKilled_FileIsGone()
    {
        await WriteAsync("old");
        File.Move(Target, Target + ".abc.removed");
        Assert.Empty(await _index.ListAsync(Token).ToArrayAsync(Token));
        Assert.Empty(_folder.Entries());
    }

    [Fact]
    public async Task ListAsync_AnotherWriterIsAtWork_IsLeftAlone()
    {
        var given = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var other = new FilePassageIndex(_folder.Path);
        var write = other.WriteAsync(Version, null, PassagesAsync(), Token);
        await given.Task.WaitAsync(Token);
        Assert.Empty(await _index.ListAsync(Token).ToArrayAsync(Token));
        goOn.SetResult();
        Assert.Equal(1, await write);
        Assert.Equal([Version], await _index.ListAsync(Token).ToArrayAsync(Token));
        Assert.Equal([Target], _folder.Entries());

        async IAsyncEnumerable<EmbeddedPassage> PassagesAsync()
        {
            yield return new EmbeddedPassage(PassageFactory.Passage(Version, 0, "a"), default);
            given.SetResult();
            await goOn.Task;
        }
    }

    [Fact]
    public async Task ListAsync_WhileFilesAreMade_DeletesNoneOfThem()
    {
        using var stop = new CancellationTokenSource();
        var sweep = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await _index.ListAsync(Token).CountAsync(Token);
            }
        }, Token);
        for (var round = 0; round < 2_000; round++)
        {
            using var file = new PendingIndexFile(new IndexPaths(_folder.Path), Version, null, new FilePassageIndexOptions());
            Assert.Single(_folder.Files(IndexPaths.Pending));
        }

        await stop.CancelAsync();
        await sweep;
    }

    [Fact]
    public async Task ListAsync_StrangersFiles_AreLeftAlone()
    {
        await WriteAsync("old");
        string[] strange = [Path.Combine(_folder.Path, "readme.txt"), Path.Combine(Path.GetDirectoryName(Target)!, "notes"), Target[..^6] + "x.index"];
        foreach (var path in strange)
        {
            await File.WriteAllTextAsync(path, "mine", Token);
        }

        Assert.Equal([Version], await _index.ListAsync(Token).ToArrayAsync(Token));
        Assert.All(strange, path => Assert.True(File.Exists(path)));
    }

    private async Task<byte[]> WriteAsync(string text)
    {
        await _index.WriteAsync(Version, PassageFactory.Passage(Version, 0, text));
        return await File.ReadAllBytesAsync(Target, Token);
    }
}
