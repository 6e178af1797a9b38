using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using AiAssistant.Benchmarks.Speed;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Retrieval.Fusion;
using AiAssistant.Retrieval.Storage.Sections;
using AiAssistant.Retrieval.Vectors;

namespace AiAssistant.Benchmarks.Vectors;

/// <summary>
/// Builds vector indexes of the built-in embeddings of short texts, asks questions in several ways, and prints one JSON object: how fast, how large, and how
/// much of what the exact scan finds.
/// </summary>
internal static class VectorsCommand
{
    private const int Questions = 240;
    private const int Passes = 3;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Create()
    {
        var count = Positive("--count", 100_000, "How many vectors; default 100,000.");
        var dimensions = Positive("--dims", 384, "How many dimensions they have; default 384.");
        var limit = Positive("--limit", 10, "How many are found for a question; default 10.");
        var threads = Positive("--threads", 1, "On how many threads a question is asked; default 1.");
        var documents = new Option<FileInfo?>("--documents") { Description = "The texts: id TAB text a line; .gz is read. Without it they are made up." };
        var queries = new Option<FileInfo?>("--queries") { Description = "The questions: id TAB text a line. Without it they are pieces of the texts." };
        var json = new Option<bool>("--json") { Description = "One line of JSON; without it indented." };
        return new Command("vectors", "Measures scans of vectors: time, size, and how much of what the exact scan finds.")
        {
            count, dimensions, limit, threads, documents, queries, json,
        }.Acting((parsed, _) =>
        {
            var texts = ShortTexts.Make(parsed.GetValue(documents), parsed.GetValue(count));
            var asked = ShortTexts.MakeQuestions(parsed.GetValue(queries), texts, Questions);
            var result = Measure(texts, asked, parsed.GetValue(dimensions), parsed.GetValue(limit), parsed.GetValue(threads));
            Console.WriteLine(result.ToJsonString(parsed.GetValue(json) ? null : Indented));
            return Task.CompletedTask;
        });
    }

    private static Option<int> Positive(string name, int value, string description)
    {
        var option = new Option<int>(name) { DefaultValueFactory = _ => value, Description = description };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError($"{name} takes a number above 0.");
            }
        });
        return option;
    }

    private static JsonObject Measure(string[] texts, string[] asked, int dimensions, int limit, int threads)
    {
        using var embeddings = new SubwordEmbeddingGenerator(dimensions);
        var vectors = new float[texts.Length][];
        Parallel.For(0, texts.Length, i => vectors[i] = embeddings.Embed(texts[i]));
        var questions = Array.ConvertAll(asked, embeddings.Embed);

        var result = new JsonObject
        {
            ["count"] = texts.Length,
            ["dimensions"] = dimensions,
            ["limit"] = limit,
            ["threads"] = threads,
            ["float32_bytes"] = 4L * texts.Length * dimensions,
        };
        var exact = new ExactScan(vectors);
        var expected = new HashSet<int>[questions.Length];
        result["float32_exact"] = Measure(questions, 1, (question, i) => (expected[i] = Ordinals(exact.Find(question, limit))).Count, expected);

        foreach (var precision in Enum.GetValues<VectorPrecision>())
        {
            var clock = Stopwatch.StartNew();
            var sections = Build(vectors, embeddings.Identity, precision);
            var seconds = clock.Elapsed.TotalSeconds;
            var index = VectorIndex.Open(sections, embeddings.Identity, vectors.Length);
            var measured = new JsonObject { ["bytes"] = sections.Length, ["build_per_second"] = Math.Round(vectors.Length / seconds) };
            foreach (var isExhaustive in new[] { true, false })
            {
                var scan = new VectorScan { IsExhaustive = isExhaustive, Threads = threads };
                measured[isExhaustive ? "rows" : "codes"] = Measure(questions, Passes, (question, i) =>
                {
                    using var query = VectorQuery.Create(question)!;
                    var top = new TopCandidates(limit, index.Count);
                    index.Collect(query, 0, top, scan, CancellationToken.None);
                    return Ordinals(top).Count(expected[i].Contains);
                }, expected);
            }

            result[precision == VectorPrecision.Int8 ? "int8" : "int8_float32"] = measured;
        }

        return result;
    }

    private static MemorySections Build(float[][] vectors, EmbeddingIdentity identity, VectorPrecision precision)
    {
        var sections = new MemorySections();
        using var builder = new VectorIndexBuilder(identity, precision, BuildLimits.None);
        var version = new ResourceVersion(new ResourceId(default, "bench"), 1);
        for (var i = 0; i < vectors.Length; i++)
        {
            builder.Add(new PassageId(version, i), vectors[i]);
        }

        builder.Write(sections);
        return sections;
    }

    private static HashSet<int> Ordinals(TopCandidates top) => [.. top.Items.ToArray().Select(item => item.Ordinal)];

    /// <summary>Asks every question some times and takes the fastest of each; the processor's time, of all threads, is the mean of all.</summary>
    private static JsonObject Measure(float[][] questions, int passes, Func<float[], int, int> ask, HashSet<int>[] expected)
    {
        var fastest = new double[questions.Length];
        Array.Fill(fastest, double.MaxValue);
        var found = 0;
        ask(questions[0], 0);
        var used = Environment.CpuUsage.TotalTime;
        for (var pass = 0; pass < passes; pass++)
        {
            found = 0;
            for (var i = 0; i < questions.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                found += ask(questions[i], i);
                fastest[i] = Math.Min(fastest[i], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        used = Environment.CpuUsage.TotalTime - used;
        Array.Sort(fastest);
        return new JsonObject
        {
            ["mean_ms"] = Math.Round(fastest.Average(), 3),
            ["p50_ms"] = Math.Round(fastest[fastest.Length / 2], 3),
            ["p99_ms"] = Math.Round(fastest[(int)(fastest.Length * 0.99)], 3),
            ["cpu_ms"] = Math.Round(used.TotalMilliseconds / (passes * questions.Length), 3),
            ["recall"] = Math.Round(found / (double)expected.Sum(set => set.Count), 4),
        };
    }
}
