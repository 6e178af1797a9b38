using AiAssistant.Retrieval.Analysis;
using BenchmarkDotNet.Attributes;

namespace AiAssistant.Benchmarks.Retrieval;

/// <summary>A thousand texts of 67 words, and a question of four; a thousandth of the first is what a text costs.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("analysis")]
public class AnalysisBenchmark
{
    private readonly TermCounter _terms = new();
    private string[] _texts = [];
    private string _question = "";
    private TextAnalyzer _analyzer = TextAnalyzers.BuiltIn.Neutral;

    /// <summary>The language that is read.</summary>
    [Params("und", "en", "pl", "uk")]
    public string Language { get; set; } = "";

    /// <summary>Makes the texts.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _analyzer = TextAnalyzers.BuiltIn.ForLanguage(Language);
        var random = new Random(42);
        _texts = [.. Enumerable.Range(0, 1_000).Select(_ => string.Join(' ', Enumerable.Range(0, 67).Select(_ => Word(random))))];
        _question = string.Join(' ', Enumerable.Range(0, 4).Select(_ => Word(random)));
    }

    /// <summary>Reads the texts.</summary>
    [Benchmark]
    public int Texts()
    {
        foreach (var text in _texts)
        {
            _analyzer.Analyze(text, _terms);
        }

        return _terms.Count;
    }

    /// <summary>Reads the question.</summary>
    [Benchmark]
    public int Question()
    {
        _analyzer.Analyze(_question, _terms);
        return _terms.Count;
    }

    // Syllables of the language's letters with its endings; now and then a code, a size or a number with a unit.
    private string Word(Random random)
    {
        var rare = random.Next(40);
        if (rare < 3)
        {
            return rare switch
            {
                0 => $"KX-TG{random.Next(1_000, 9_999)}{(char)('A' + random.Next(26))}",
                1 => $"{random.Next(1, 512)} GB",
                _ => $"{random.Next(10, 90)}x{random.Next(10, 90)}cm,",
            };
        }

        var (consonants, vowels, endings) = Language switch
        {
            "pl" => ("bcdfgklmnprstwzłśż", "aeiouyąęó", "a|y|ę|owi|ami|ach|ego|ymi|enie|ować|ek||."),
            "uk" => ("бвгджзклмнпрстхцчш", "аеиіоуюяїє", "а|и|у|ові|ами|ах|ого|ими|ення|увати|ок||."),
            _ => ("bcdfghklmnprstvw", "aeiou", "s|ed|ing|es|ation|ly|er|ness|ies|'s|||."),
        };
        var syllables = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{Pick(consonants)}{Pick(vowels)}"));
        var ends = endings.Split('|');
        return syllables + ends[random.Next(ends.Length)];

        char Pick(string letters) => letters[random.Next(letters.Length)];
    }

    private sealed class TermCounter : ITermSink
    {
        public int Count { get; private set; }

        public void Add(ReadOnlySpan<char> term) => Count++;
    }
}
