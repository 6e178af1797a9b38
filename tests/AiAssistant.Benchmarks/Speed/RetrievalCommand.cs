using System.CommandLine;
using System.Text.Json;

namespace AiAssistant.Benchmarks.Speed;

/// <summary>
/// The command <c>retrieval</c>: builds an index of a file's texts in a process of its own, opens it, and asks every question in three passes. Analysing and
/// embedding a question is part of its time; only ids are read, with <c>--fetch</c> the passages too.
/// </summary>
internal static class RetrievalCommand
{
    public static Command Create()
    {
        var documents = new Option<FileInfo>("--documents") { Required = true, Description = "The texts: id TAB text a line; .gz is read." };
        var queries = new Option<FileInfo>("--queries") { Required = true, Description = "The questions: id TAB text a line." };
        var mode = new Option<SpeedMode>("--mode") { DefaultValueFactory = _ => SpeedMode.Lexical, Description = "lexical (the default), vector or hybrid." };
        var language = new Option<string>("--language") { DefaultValueFactory = _ => "en", Description = "The language of the texts; default en." };
        var threads = new Option<int>("--threads") { DefaultValueFactory = _ => 1, Description = "How many processors building may use; default 1." };
        var fetch = new Option<bool>("--fetch") { Description = "Reads the passages that are found, too." };
        var run = new Option<FileInfo?>("--run") { Description = "Writes what was found: query-id, document-id, rank and score, separated by tabs." };
        var index = new Option<DirectoryInfo?>("--index") { Description = "Where the index stands or is built; default a temporary directory." };
        var json = new Option<bool>("--json") { Description = "One line of JSON; without it indented." };
        var buildOnly = new Option<bool>("--build-only") { Hidden = true };
        return new Command("retrieval", "Measures building, opening and searching an index of texts.")
        {
            documents, queries, mode, language, threads, fetch, run, index, json, buildOnly,
        }.Acting(async (parsed, cancellationToken) =>
        {
            var isTemporary = parsed.GetValue(index) is null;
            var directory = parsed.GetValue(index) ?? Directory.CreateTempSubdirectory("aiassistant-benchmark-");
            try
            {
                using BenchmarkIndex bench = new(directory, parsed.GetValue(mode), parsed.GetRequiredValue(language));
                if (parsed.GetValue(buildOnly))
                {
                    await bench.BuildAsync(parsed.GetRequiredValue(documents), cancellationToken);
                    return;
                }

                if (!bench.IsBuilt)
                {
                    string[] building =
                    [
                        "retrieval", "--build-only", "--documents", parsed.GetRequiredValue(documents).FullName,
                        "--queries", parsed.GetRequiredValue(queries).FullName,
                        "--mode", parsed.GetValue(mode).ToString(), "--language", parsed.GetRequiredValue(language), "--index", directory.FullName,
                    ];
                    await OwnProcess.RunAsync(building, parsed.GetValue(threads), cancellationToken);
                }

                var speed = await bench.MeasureAsync(parsed.GetRequiredValue(queries), parsed.GetValue(fetch), parsed.GetValue(run), cancellationToken);
                var form = parsed.GetValue(json) ? SpeedJson.Default.RetrievalSpeed : SpeedJson.Indented.RetrievalSpeed;
                Console.WriteLine(JsonSerializer.Serialize(speed, form));
            }
            finally
            {
                if (isTemporary)
                {
                    directory.Delete(recursive: true);
                }
            }
        });
    }
}
