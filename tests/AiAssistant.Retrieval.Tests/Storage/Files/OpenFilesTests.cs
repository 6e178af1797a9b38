using AiAssistant.Resources;
using AiAssistant.Testing;

namespace AiAssistant.Retrieval.Tests.Storage.Files;

/// <summary>How many files are open, and for how long.</summary>
public sealed class OpenFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly FilePassageIndex _index;

    public OpenFilesTests() => _index = new FilePassageIndex(
        _folder.Path, new FilePassageIndexOptions { MaxOpenIndexes = 3, IdleTimeout = TimeSpan.FromMinutes(8), VerificationBytesPerSecond = 0 }, _clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task WriteAsync_Alone_KeepsNothingOpen()
    {
        await WriteAsync(2);
        Assert.Equal(0, _index.OpenFiles);
    }

    [Fact]
    public async Task RetrieveAsync_ManyVersions_KeepsTheLastUsedOpen()
    {
        var versions = await WriteAsync(6);
        foreach (var version in versions)
        {
            await _index.AskAsync("delivery", version);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(3, _index.OpenFiles);
        Assert.Equal(versions[3..], MappedVersions(versions));
        Assert.Equal(10, (await _index.AskAsync("delivery", versions)).Evidence.Count);
    }

    [Fact]
    public async Task RetrieveAsync_IdleFile_IsClosedAndOpenedAgain()
    {
        var versions = await WriteAsync(2);
        await _index.AskAsync("delivery", versions);
        _clock.Advance(TimeSpan.FromMinutes(6));
        await _index.AskAsync("delivery", versions[0]);
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, _index.OpenFiles);
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(0, _index.OpenFiles);
        Assert.Equal(0, _clock.WaitingTimers);
        Assert.Equal(4, (await _index.AskAsync("delivery", versions)).Evidence.Count);
        Assert.Equal(2, _index.OpenFiles);
    }

    [Fact]
    public async Task ListPassagesAsync_WhileReading_TheFileIsNotClosed()
    {
        var version = (await WriteAsync(1))[0];
        await using var passages = _index.ListPassagesAsync(version, Token).GetAsyncEnumerator(Token);
        Assert.True(await passages.MoveNextAsync());
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, _index.OpenFiles);
        Assert.True(await passages.MoveNextAsync());
        Assert.False(await passages.MoveNextAsync());
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, _index.OpenFiles);
    }

    [Fact]
    public async Task RetrieveAsync_ManyAtOnceForTheFirstTime_OpenOnce()
    {
        var version = (await WriteAsync(1))[0];
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => _index.AskAsync("delivery", version), Token)));
        Assert.All(results, result => Assert.Equal(2, result.Evidence.Count));
        Assert.Equal(1, _index.OpenFiles);
    }

    // The versions whose files this process has mapped, where the system tells.
    private ResourceVersion[] MappedVersions(ResourceVersion[] versions) => OperatingSystem.IsLinux()
        ? [.. versions.Where(version => Maps.CountOf($"{_folder.Path}/t-/{version.Resource.Value}@") == 1)]
        : versions[3..];

    private async Task<ResourceVersion[]> WriteAsync(int count)
    {
        ResourceVersion[] versions = [.. Enumerable.Range(0, count).Select(i => PassageFactory.Version($"r{i}"))];
        foreach (var version in versions)
        {
            await _index.WriteAsync(version, PassageFactory.Passage(version, 0, "delivery"), PassageFactory.Passage(version, 1, "delivery"));
        }

        return versions;
    }
}
