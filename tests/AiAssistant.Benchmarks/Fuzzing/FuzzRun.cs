using System.Diagnostics;
using System.Globalization;
using AiAssistant.Retrieval;
using AiAssistant.Retrieval.Storage.Files;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Benchmarks.Fuzzing;

/// <summary>Damages files and uses them, one after another in each thread.</summary>
internal sealed class FuzzRun(IReadOnlyList<byte[]> valid, int seed, string directory)
{
    private const int MappedOneIn = 16;
    private const long MostBytes = 64L << 20;
    private const int MostMilliseconds = 10_000;

    private long _answered;
    private int _faults;

    /// <summary>How many files made something happen but an answer or a refusal.</summary>
    public int Faults => _faults;

    public void Run(int first, int files, int threads, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var running = Enumerable.Range(0, threads).Select(thread =>
            new Thread(() => RunThread(first + thread, first + files, threads, cancellationToken))).ToList();
        running.ForEach(static thread => thread.Start());
        running.ForEach(static thread => thread.Join());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{files} files in {watch.Elapsed.TotalSeconds:F1} s: {_answered} uses answered, {_faults} files with a fault"));
    }

    private void RunThread(int first, int end, int step, CancellationToken cancellationToken)
    {
        var damaged = new DamagedIndex();
        var path = Path.Combine(directory, string.Create(CultureInfo.InvariantCulture, $"{first}.index"));
        for (var i = first; i < end && !cancellationToken.IsCancellationRequested; i += step)
        {
            var damage = unchecked((seed * 1_000_003) + i);
            try
            {
                Interlocked.Add(ref _answered, Use(damaged, IndexMutator.Mutate(SampleIndexes.Choose(valid, i), damage), i % MappedOneIn == 0 ? path : null));
            }
            catch (Exception exception)
            {
                Interlocked.Increment(ref _faults);
                Console.WriteLine($"file {i}: {exception}");
            }
        }
    }

    private static int Use(DamagedIndex damaged, byte[] bytes, string? path)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        var answered = path is null ? damaged.Use(new ArrayMemory(bytes)) : UseMapped(damaged, bytes, path);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var took = Stopwatch.GetElapsedTime(started);
        return allocated <= MostBytes && took.TotalMilliseconds <= MostMilliseconds
            ? answered
            : throw new InvalidOperationException($"It took {allocated} bytes and {took}.");
    }

    private static int UseMapped(DamagedIndex damaged, byte[] bytes, string path)
    {
        File.WriteAllBytes(path, bytes);
        try
        {
            using var memory = FileMemory.Open(path, IndexMapping.Map);
            return damaged.Use(memory);
        }
        catch (IndexCorruptException)
        {
            return 0; // too short to be mapped
        }
    }
}
