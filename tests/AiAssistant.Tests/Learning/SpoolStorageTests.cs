using AiAssistant.Learning;
using AiAssistant.Resources;

namespace AiAssistant.Tests.Learning;

public sealed class SpoolStorageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aiassistant-spool-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Add_MoreThanFitsInMemory_ReadsItBackAndLeavesNoFile()
    {
        var block = new byte[SpoolStorage.MemoryLimit / 4];
        await using (var storage = new SpoolStorage(_folder))
        {
            for (byte i = 0; i < 10; i++)
            {
                block[0] = i;
                await storage.AddAsync(block, LearningScene.Token);
            }

            // Elsewhere than on Windows not even a crash could leave it.
            Assert.Equal(OperatingSystem.IsWindows() ? 1 : 0, Directory.GetFiles(_folder).Length);
            Assert.Equal(Enumerable.Range(0, 10), await storage.ReadAsync(LearningScene.Token).Select(read => (int)read[0]).ToListAsync(LearningScene.Token));
        }

        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    [Trait("Requirement", "S27")]
    public async Task Learn_BigDownloadFails_LeavesNoFile()
    {
        var scene = new LearningScene { SpoolFolder = _folder };
        var description = new string('x', 50_000);
        var added = await scene.AddOffersAsync("Main", Enumerable.Range(0, 300).Select(number => LearningScene.Offer($"o{number}", null, description)));
        scene.Shop.FailAfter(LearningScene.Tenant, "Main", 290, isTransient: false);

        Assert.Equal(ResourceStatus.Failed, (await scene.LearnedAsync(added.Id)).Status);

        Assert.Empty(Directory.GetFiles(_folder));
    }
}
