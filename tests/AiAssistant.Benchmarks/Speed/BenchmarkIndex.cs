using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Retrieval.Storage.Files;

namespace AiAssistant.Benchmarks.Speed;

/// <summary>An index of a file's texts: one version in a <see cref="FilePassageIndex"/>, as it comes by default.</summary>
internal sealed class BenchmarkIndex(DirectoryInfo directory, SpeedMode mode, string language) : IDisposable
{
    private const int Limit = 10;
    private const int Passes = 3;

    /// <summary>How many times every question is asked for the numbers per second.</summary>
    private const int Rounds = 10;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly ResourceVersion Version = new(new ResourceId(default, "benchmark"), 1);

    private readonly SubwordEmbeddingGenerator _embeddings = new();

    public bool IsBuilt => ReportFile.Exists;

    private FileInfo ReportFile => new(Path.Combine(directory.FullName, $"{mode}.json".ToLowerInvariant()));

    private DirectoryInfo IndexDirectory => new(Path.Combine(directory.FullName, mode.ToString().ToLowerInvariant()));

    public async Task BuildAsync(FileInfo documents, CancellationToken cancellationToken)
    {
        using var index = Open();
        var started = Stopwatch.GetTimestamp();
        var count = await index.WriteAsync(Version, mode == SpeedMode.Lexical ? null : _embeddings.Identity, Passages(documents), cancellationToken);
        var speed = count / Stopwatch.GetElapsedTime(started).TotalSeconds;
        var report = new BuildSpeed(count, Math.Round(speed), PeakRss());
        await File.WriteAllTextAsync(ReportFile.FullName, JsonSerializer.Serialize(report, SpeedJson.Default.BuildSpeed), cancellationToken);
    }

    public async Task<RetrievalSpeed> MeasureAsync(FileInfo queries, bool fetch, FileInfo? run, CancellationToken cancellationToken)
    {
        var built = JsonSerializer.Deserialize(await File.ReadAllTextAsync(ReportFile.FullName, cancellationToken), SpeedJson.Default.BuildSpeed)!;
        var questions = TsvFile.Read(queries).ToArray();
        if (questions.Length == 0)
        {
            throw new ArgumentException($"{queries.Name} has no question.", nameof(queries));
        }

        var opening = Stopwatch.GetTimestamp();
        using var index = Open();
        await index.FindBySourceAsync(Version, "", cancellationToken);
        var opened = Stopwatch.GetElapsedTime(opening).TotalMilliseconds;
        await AskAsync(index, questions[0].Text, fetch, cancellationToken);
        var answered = Stopwatch.GetElapsedTime(opening).TotalMilliseconds;

        // Unmeasured, and long enough for the compiler's last tier.
        for (var warming = Stopwatch.StartNew(); warming.Elapsed < WarmUp;)
        {
            await PassAsync(index, questions, fetch, cancellationToken);
        }

        List<Latencies> passes = [];
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        for (var pass = 0; pass < Passes; pass++)
        {
            passes.Add(Latencies.Of(await PassAsync(index, questions, fetch, cancellationToken)));
        }

        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        if (run is not null)
        {
            await WriteRunAsync(index, questions, run, cancellationToken);
        }

        return new RetrievalSpeed
        {
            Mode = mode.ToString().ToLowerInvariant(),
            Documents = built.Documents,
            DocumentsPerSecond = built.DocumentsPerSecond,
            BuildPeakRssBytes = built.PeakRssBytes,
            IndexBytes = IndexDirectory.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length),
            SearchedBytes = CountSearchedBytes(),
            OpenMs = Math.Round(opened, 3),
            FirstAnswerMs = Math.Round(answered - opened, 3),
            Passes = passes,
            Qps1 = await QueriesPerSecondAsync(index, questions, 1, fetch, cancellationToken),
            Qps2 = await QueriesPerSecondAsync(index, questions, 2, fetch, cancellationToken),
            AllocatedBytesPerQuery = Math.Round((double)allocated / (Passes * questions.Length)),
            PeakRssBytes = PeakRss(),
        };
    }

    public void Dispose() => _embeddings.Dispose();

    private FilePassageIndex Open() => new(IndexDirectory.FullName);

    private async IAsyncEnumerable<EmbeddedPassage> Passages(FileInfo documents)
    {
        await Task.CompletedTask;
        var ordinal = 0;
        foreach (var (id, text) in TsvFile.Read(documents))
        {
            Passage passage = new() { Id = new PassageId(Version, ordinal++), Kind = ResourceKind.Offers, Source = id, Text = text, Language = language };
            yield return new EmbeddedPassage(passage, mode == SpeedMode.Lexical ? default : _embeddings.Embed(text));
        }
    }

    private RetrievalQuery Query(string text) => new()
    {
        Versions = [Version],
        Text = mode == SpeedMode.Vector ? null : text,
        Vector = mode == SpeedMode.Lexical ? null : new QueryVector(_embeddings.Embed(text), _embeddings.Identity),
        Limit = Limit,
    };

    private async Task AskAsync(FilePassageIndex index, string text, bool fetch, CancellationToken cancellationToken)
    {
        if (fetch)
        {
            await index.RetrieveAsync(Query(text), cancellationToken);
        }
        else
        {
            await index.RankAsync(Query(text), cancellationToken);
        }
    }

    private async Task<double[]> PassAsync(FilePassageIndex index, (string Id, string Text)[] questions, bool fetch, CancellationToken cancellationToken)
    {
        var milliseconds = new double[questions.Length];
        for (var i = 0; i < questions.Length; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await AskAsync(index, questions[i].Text, fetch, cancellationToken);
            milliseconds[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        return milliseconds;
    }

    private async Task<double> QueriesPerSecondAsync(
        FilePassageIndex index, (string Id, string Text)[] questions, int askers, bool fetch, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, askers).Select(_ => Task.Run(async () =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                await PassAsync(index, questions, fetch, cancellationToken);
            }
        }, cancellationToken)));
        return Math.Round(Rounds * askers * questions.Length / Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private async Task WriteRunAsync(FilePassageIndex index, (string Id, string Text)[] questions, FileInfo run, CancellationToken cancellationToken)
    {
        await using var writer = TsvFile.Write(run);
        foreach (var (id, text) in questions)
        {
            var found = await index.RetrieveAsync(Query(text), cancellationToken);
            foreach (var evidence in found.Evidence)
            {
                await writer.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"{id}\t{evidence.Passage.Source}\t{evidence.Rank}\t{evidence.Score:R}"));
            }
        }
    }

    // What is not stored passages.
    private long CountSearchedBytes()
    {
        using var memory = FileMemory.Open(new IndexPaths(IndexDirectory.FullName).FileOf(Version), IndexMapping.Map);
        return IndexFileReader.Open(memory).SearchedBytes;
    }

    private static long PeakRss()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
