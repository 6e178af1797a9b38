using AiAssistant.Benchmarks.Fuzzing;
using AiAssistant.Resources;
using AiAssistant.Retrieval.Storage.Files;
using AiAssistant.Retrieval.Storage.Sections;
using AiAssistant.Testing;

namespace AiAssistant.Retrieval.Tests.Storage.Files;

/// <summary>What becomes of a version whose file is damaged.</summary>
public sealed class DamageTests : IDisposable
{
    private static readonly ResourceVersion Version = PassageFactory.Version("shop");
    private static readonly ResourceVersion Other = PassageFactory.Version("other");

    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Target => new IndexPaths(_folder.Path).FileOf(Version);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task RetrieveAsync_ShortSectionDamaged_OutOfServiceUntilWrittenAgain()
    {
        await using var index = await WriteAsync(passages: 3);
        Damage(SectionKind.Manifest);
        var first = await Assert.ThrowsAsync<IndexCorruptException>(() => index.AskAsync("delivery", Version, Other));
        Assert.Contains(Target, first.Message, StringComparison.Ordinal);
        Assert.Contains("learn the resource again", first.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<IndexCorruptException>(() => index.AskAsync("delivery", Version));
        await Assert.ThrowsAsync<IndexCorruptException>(() => index.VerifyAsync(Version, Token));
        await Assert.ThrowsAsync<IndexCorruptException>(() => index.FindBySourceAsync(Version, "s0", Token));
        await Assert.ThrowsAsync<IndexCorruptException>(() => index.ListPassagesAsync(Version, Token).CountAsync(Token).AsTask());
        Assert.Single((await index.AskAsync("delivery", Other)).Evidence);
        Assert.Equal([Other, Version], await index.ListAsync(Token).ToArrayAsync(Token));

        await index.WriteAsync(Version, PassageFactory.Passage(Version, 0, "delivery"));
        Assert.Equal(2, (await index.AskAsync("delivery", Version, Other)).Evidence.Count);
    }

    [Fact]
    public async Task RetrieveAsync_LongSectionDamaged_IsFoundInTheBackground()
    {
        (await WriteAsync(passages: 3_000)).Dispose();
        Damage(SectionKind.PassageRecords);
        await using var index = new FilePassageIndex(_folder.Path, timeProvider: _clock);
        Assert.NotEmpty((await index.AskAsync("delivery", Version)).Evidence);
        while (!index.Verified.IsCompleted)
        {
            await Task.WhenAny(_clock.WaitForTimersAsync(2, Token), index.Verified); // that of the pace beside that of idle files
            _clock.Advance(TimeSpan.FromMilliseconds(10));
        }

        var exception = await Assert.ThrowsAsync<IndexCorruptException>(() => index.AskAsync("delivery", Version));
        Assert.Contains(nameof(SectionKind.PassageRecords), exception.Message, StringComparison.Ordinal);
        await index.RemoveAsync(Version, Token);
        Assert.Equal("retrieval.version.missing", Assert.Single((await index.AskAsync("delivery", Version)).Warnings).Code);
    }

    [Fact]
    public async Task VerifyAsync_LongSectionDamaged_ThrowsAndTakesOutOfService()
    {
        (await WriteAsync(passages: 3_000)).Dispose();
        Damage(SectionKind.PassageRecords);
        await using var index = new FilePassageIndex(_folder.Path, new FilePassageIndexOptions { VerificationBytesPerSecond = 0 });
        Assert.NotEmpty((await index.AskAsync("delivery", Version)).Evidence);
        await Assert.ThrowsAsync<IndexCorruptException>(() => index.VerifyAsync(Version, Token));
        await Assert.ThrowsAsync<IndexCorruptException>(() => index.AskAsync("delivery", Version));
        Assert.Equal(0, index.OpenFiles);
    }

    [Fact]
    public async Task ListPassagesAsync_VectorDamaged_ThrowsBeforeItIsGivenToAnotherVersion()
    {
        var identity = new EmbeddingIdentity("test", "1", 64, "");
        using (var writer = new FilePassageIndex(_folder.Path))
        {
            var random = new Random(1);
            await writer.WriteAsync(Version, identity, [.. Enumerable.Range(0, 2_000).Select(ordinal =>
                (PassageFactory.Passage(Version, ordinal, "delivery"), Enumerable.Range(0, 64).Select(_ => random.NextSingle()).ToArray()))]);
        }

        Damage(SectionKind.VectorRows);
        await using var index = new FilePassageIndex(_folder.Path, new FilePassageIndexOptions { VerificationBytesPerSecond = 0 });
        Assert.NotEmpty((await index.AskAsync("delivery", Version)).Evidence);
        await Assert.ThrowsAsync<IndexCorruptException>(() => index.ListPassagesAsync(Version, Token).FirstAsync(Token).AsTask());
        await Assert.ThrowsAsync<IndexCorruptException>(() => index.AskAsync("delivery", Version));
    }

    [Fact]
    public async Task RetrieveAsync_OneOfTwoOutOfService_TheOtherIsNotVerifiedAgain()
    {
        await using var index = await WriteAsync(passages: 3);
        Damage(SectionKind.Manifest);
        await Assert.ThrowsAsync<IndexCorruptException>(() => index.AskAsync("delivery", Version, Other));
        Assert.True(index.Verified.IsCompleted); // or it would wait for the clock
    }

    [Fact]
    public async Task RetrieveAsync_FileOfAnotherVersion_IsDamaged()
    {
        await using var index = await WriteAsync(passages: 1);
        File.Copy(new IndexPaths(_folder.Path).FileOf(Other), Target, overwrite: true);
        await Assert.ThrowsAsync<IndexCorruptException>(() => index.AskAsync("delivery", Version));
    }

    [Fact]
    public async Task RetrieveAsync_FileOfAnotherFormat_NamesTheVersionsAndCallsNothingDamaged()
    {
        await using var index = await WriteAsync(passages: 1);
        var file = await File.ReadAllBytesAsync(Target, Token);
        file[8] = 2;
        BitConverter.TryWriteBytes(file.AsSpan(60), Crc32C.Of(file.AsSpan(0, 60)));
        await File.WriteAllBytesAsync(Target, file, Token);
        var exception = await Assert.ThrowsAsync<IndexCorruptException>(() => index.AskAsync("delivery", Version));
        Assert.Contains("format version 2; this library reads version 1", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("damaged", exception.Message, StringComparison.Ordinal);
        Assert.Contains("learn the resource again", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(1_000)]
    public async Task RetrieveAsync_FileCutShort_IsDamaged(int length)
    {
        await using var index = await WriteAsync(passages: 3);
        await File.WriteAllBytesAsync(Target, (await File.ReadAllBytesAsync(Target, Token))[..length], Token);
        await Assert.ThrowsAsync<IndexCorruptException>(() => index.AskAsync("delivery", Version));
    }

    [Fact]
    public async Task MappedMemory_FileCutShortBeforeItIsMapped_IsDamaged()
    {
        (await WriteAsync(passages: 1)).Dispose();
        using var file = File.OpenHandle(Target);
        var length = RandomAccess.GetLength(file);
        Assert.Throws<IndexCorruptException>(() => new MappedMemory(file, length + 1));
    }

    /// <summary>It takes hardly any room on the disk, and would take a terabyte of memory.</summary>
    [Fact]
    public async Task RetrieveAsync_HugeEmptyFileThatIsCopied_IsDamaged()
    {
        (await WriteAsync(passages: 1)).Dispose();
        await using (var file = File.OpenWrite(Target))
        {
            file.SetLength(1L << 40);
        }

        await using var index = new FilePassageIndex(_folder.Path, new FilePassageIndexOptions { Mapping = IndexMapping.Copy });
        await Assert.ThrowsAsync<IndexCorruptException>(() => index.AskAsync("delivery", Version));
    }

    private async Task<FilePassageIndex> WriteAsync(int passages)
    {
        var index = new FilePassageIndex(_folder.Path, timeProvider: _clock);
        await index.WriteAsync(Version, [.. Enumerable.Range(0, passages).Select(ordinal =>
            PassageFactory.Passage(Version, ordinal, $"delivery number {ordinal} of some length"))]);
        await index.WriteAsync(Other, PassageFactory.Passage(Other, 0, "delivery"));
        return index;
    }

    // The last byte of a section: what is read of it first is not what is damaged.
    private void Damage(SectionKind kind)
    {
        var image = new IndexImage(File.ReadAllBytes(Target));
        var entry = Array.FindIndex(image.Entries, entry => entry.Kind == kind);
        image.BytesOf(entry)[^1] ^= 1;
        File.Delete(Target);
        File.WriteAllBytes(Target, image.Bytes);
    }
}
