using AiAssistant.Retrieval;
using BenchmarkDotNet.Attributes;

namespace AiAssistant.Benchmarks.Retrieval;

/// <summary>Makes the vectors of a thousand texts on one thread: short passages of 12 words, and offers of 60.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("retrieval")]
public class EmbeddingBenchmark
{
    private const int Texts = 1_000;

    private static readonly SubwordEmbeddingGenerator Embeddings = new();

    private readonly float[] _vector = new float[Embeddings.Identity.Dimensions];
    private string[] _texts = [];

    /// <summary>How many words a text has.</summary>
    [Params(12, 60)]
    public int Words { get; set; }

    /// <summary>Makes the texts.</summary>
    [GlobalSetup]
    public void SetUp() => _texts = SyntheticPassages.MakeTexts(Texts, Words);

    /// <summary>Into one buffer: the generator alone.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Texts)]
    public void Embed()
    {
        foreach (var text in _texts)
        {
            Embeddings.Embed(text, _vector);
        }
    }

    /// <summary>Into a new array each, as learning does.</summary>
    [Benchmark(OperationsPerInvoke = Texts)]
    public async Task GenerateAsync() => await Embeddings.GenerateAsync(_texts).ConfigureAwait(false);
}
