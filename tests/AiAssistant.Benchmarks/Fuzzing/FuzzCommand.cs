using System.Diagnostics;
using System.Globalization;
using AiAssistant.Retrieval;
using AiAssistant.Retrieval.Storage.Files;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Benchmarks.Fuzzing;

/// <summary>
/// <c>fuzz --files 1000000 --seed 1 [--directory D] [--threads 2]</c>: damages small index files and uses each; one in sixteen is mapped from a file in the
/// directory (best on a RAM disk). Ends with 1 and says which file it was, when one made anything happen but an answer or a refusal.
/// </summary>
internal static class FuzzCommand
{
    private const long MostBytes = 64L << 20;
    private const int MostMilliseconds = 10_000;

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var files = Number(arguments, "--files", 1_000_000);
        var seed = Number(arguments, "--seed", 1);
        var threads = Number(arguments, "--threads", Environment.ProcessorCount);
        var parent = Text(arguments, "--directory") ?? (Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath());
        var directory = Directory.CreateDirectory(Path.Combine(parent, string.Create(CultureInfo.InvariantCulture, $"fuzz-{Environment.ProcessId}")));
        try
        {
            var valid = await SampleIndexes.MakeAsync(directory.FullName);
            var watch = Stopwatch.StartNew();
            long answered = 0;
            var faults = 0;
            Parallel.For(
                0,
                threads,
                new ParallelOptions { MaxDegreeOfParallelism = threads },
                thread =>
                {
                    var damaged = new DamagedIndex();
                    var path = Path.Combine(directory.FullName, string.Create(CultureInfo.InvariantCulture, $"{thread}.index"));
                    for (var i = thread; i < files; i += threads)
                    {
                        var trial = unchecked((seed * 1_000_003) + i);
                        try
                        {
                            Interlocked.Add(ref answered, Use(damaged, IndexMutator.Mutate(valid[i % valid.Count], trial), i % 16 == 0 ? path : null));
                        }
                        catch (Exception exception)
                        {
                            Interlocked.Increment(ref faults);
                            Console.WriteLine($"file {i} (sample {i % valid.Count}, damage {trial}): {exception}");
                        }
                    }
                });
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{files} files in {watch.Elapsed.TotalSeconds:F1} s: {answered} uses answered, {faults} faults"));
            return faults == 0 ? 0 : 1;
        }
        finally
        {
            directory.Delete(recursive: true);
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

    private static int Number(IReadOnlyList<string> arguments, string name, int value) =>
        Text(arguments, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : value;

    private static string? Text(IReadOnlyList<string> arguments, string name)
    {
        for (var i = 0; i + 1 < arguments.Count; i++)
        {
            if (arguments[i] == name)
            {
                return arguments[i + 1];
            }
        }

        return null;
    }
}
