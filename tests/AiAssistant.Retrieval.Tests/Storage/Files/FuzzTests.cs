using System.Diagnostics;
using AiAssistant.Benchmarks.Fuzzing;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Tests.Storage.Files;

/// <summary>Damaged files of every make: an answer or a refusal, and nothing else. The long run is the benchmarks' command <c>fuzz</c>.</summary>
public sealed class FuzzTests
{
    private const int Files = 4_000;
    private const long MostBytes = 64L << 20;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Use_DamagedFiles_AnswersOrRefuses()
    {
        using var folder = new TemporaryFolder();
        var valid = await SampleIndexes.MakeAsync(folder.Path);
        var index = new DamagedIndex();
        Assert.All(valid, file => Assert.Equal(DamagedIndex.Uses, index.Use(new ArrayMemory(file))));

        var answered = 0;
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Files && watch.Elapsed < Limit; i++)
        {
            var file = IndexMutator.Mutate(SampleIndexes.Choose(valid, i), i);
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                answered += index.Use(new ArrayMemory(file));
            }
            catch (Exception exception)
            {
                Assert.Fail($"file {i}: {exception}");
            }

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, MostBytes);
        }

        Assert.True(answered > 0);
    }
}
