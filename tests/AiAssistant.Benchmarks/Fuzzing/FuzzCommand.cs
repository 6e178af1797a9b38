using System.CommandLine;

namespace AiAssistant.Benchmarks.Fuzzing;

/// <summary>
/// The command <c>fuzz</c>: damages small index files and uses each. Ends with 1, and says which file it was, when one made anything happen but an answer or a
/// refusal.
/// </summary>
internal static class FuzzCommand
{
    public static Command Create()
    {
        var files = new Option<int>("--files") { DefaultValueFactory = _ => 1_000_000, Description = "How many files; default 1,000,000." };
        var first = new Option<int>("--first") { Description = "The number of the first one, to look at a fault again; default 0." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "The seed; default 1." };
        var threads = new Option<int>("--threads") { DefaultValueFactory = _ => Environment.ProcessorCount, Description = "How many threads; default all." };
        var parent = new Option<DirectoryInfo>("--directory")
        {
            DefaultValueFactory = _ => new DirectoryInfo(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath()),
            Description = "Where the files lie of which one in sixteen is mapped; default a RAM disk if there is one.",
        };
        var command = new Command("fuzz", "Damages index files and uses them.") { files, first, seed, threads, parent };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var directory = Path.Combine(parsed.GetRequiredValue(parent).FullName, Path.GetRandomFileName());
            Directory.CreateDirectory(directory);
            try
            {
                var run = new FuzzRun(await SampleIndexes.MakeAsync(directory), parsed.GetValue(seed), directory);
                run.Run(parsed.GetValue(first), parsed.GetValue(files), parsed.GetValue(threads), cancellationToken);
                return run.Faults == 0 ? 0 : 1;
            }
            finally
            {
                Directory.Delete(directory, recursive: true);
            }
        });
        return command;
    }
}
