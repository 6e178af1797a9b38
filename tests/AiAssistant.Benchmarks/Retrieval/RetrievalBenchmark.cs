using AiAssistant.Retrieval;
using BenchmarkDotNet.Attributes;

namespace AiAssistant.Benchmarks.Retrieval;

/// <summary>One question of four words, ten results.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("retrieval")]
public class RetrievalBenchmark
{
    private static readonly SubwordEmbeddingGenerator Embeddings = new();

    private readonly InMemoryPassageIndex _index = new();
    private string[] _questions = [];
    private QueryVector[] _vectors = [];
    private int _next;

    /// <summary>How many passages are searched.</summary>
    [Params(1_000, 20_000)]
    public int Passages { get; set; }

    /// <summary>Builds the index.</summary>
    [GlobalSetup]
    public async Task SetUpAsync()
    {
        await _index.WriteAsync(SyntheticPassages.Version, Embeddings.Identity, SyntheticPassages.Make(Passages, Embeddings).ToAsyncEnumerable());
        _questions = SyntheticPassages.MakeQuestions(64);
        _vectors = [.. _questions.Select(question => new QueryVector(Embeddings.Embed(question), Embeddings.Identity))];
    }

    /// <summary>By words.</summary>
    [Benchmark(Baseline = true)]
    public Task<RetrievalResult> Lexical() => _index.RetrieveAsync(new RetrievalQuery { Versions = [SyntheticPassages.Version], Text = _questions[Next()] });

    /// <summary>By vector.</summary>
    [Benchmark]
    public Task<RetrievalResult> Vector() => _index.RetrieveAsync(new RetrievalQuery { Versions = [SyntheticPassages.Version], Vector = _vectors[Next()] });

    /// <summary>By both; the question's vector is made beforehand.</summary>
    [Benchmark]
    public Task<RetrievalResult> Hybrid()
    {
        var next = Next();
        return _index.RetrieveAsync(new RetrievalQuery { Versions = [SyntheticPassages.Version], Text = _questions[next], Vector = _vectors[next] });
    }

    /// <summary>Makes a question's vector.</summary>
    [Benchmark]
    public float[] Embed() => Embeddings.Embed(_questions[Next()]);

    private int Next() => _next = (_next + 1) % _questions.Length;
}
