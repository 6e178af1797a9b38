using System.Text;
using AiAssistant.Retrieval.Analysis;
using BenchmarkDotNet.Attributes;

namespace AiAssistant.Benchmarks.Retrieval;

/// <summary>Telling the language of a customer's message, of a long one, and of one whose accents are characters of their own.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("analysis")]
public class LanguageBenchmark
{
    private const string Text = "Dzień dobry, kiedy dotrze do mnie paczka z lampą, którą zamówiłam w poniedziałek?";
    private static readonly string[] Likely = ["pl", "en"];
    private readonly string _long = string.Join(' ', Enumerable.Repeat(Text, 100));
    private readonly string _decomposed = Text.Normalize(NormalizationForm.FormD);

    /// <summary>A message of twelve words.</summary>
    [Benchmark(Baseline = true)]
    public string? Message() => LanguageDetector.Detect(Text, Likely);

    /// <summary>One of twelve hundred words, of which the first 4,000 characters are read.</summary>
    [Benchmark]
    public string? LongMessage() => LanguageDetector.Detect(_long, Likely);

    /// <summary>The first one in decomposed letters.</summary>
    [Benchmark]
    public string? Decomposed() => LanguageDetector.Detect(_decomposed, Likely);
}
