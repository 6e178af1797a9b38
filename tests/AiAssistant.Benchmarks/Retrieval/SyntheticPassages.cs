using System.Globalization;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Benchmarks.Retrieval;

/// <summary>Made-up product texts: words by Zipf's law, rare model numbers. The same seed gives the same texts.</summary>
internal static class SyntheticPassages
{
    private const int Vocabulary = 20_000;
    private const int WordsPerPassage = 60;

    public static ResourceVersion Version { get; } = new(new ResourceId(default, "bench"), 1);

    public static IEnumerable<EmbeddedPassage> Make(int count, SubwordEmbeddingGenerator embeddings)
    {
        var random = new Random(42);
        for (var ordinal = 0; ordinal < count; ordinal++)
        {
            var text = string.Join(' ', Enumerable.Range(0, WordsPerPassage).Select(_ => Word(random)));
            var passage = new Passage
            {
                Id = new PassageId(Version, ordinal),
                Kind = ResourceKind.Offers,
                Source = ordinal.ToString(CultureInfo.InvariantCulture),
                Title = $"{Word(random)} {Word(random)} m{ordinal}",
                Text = text,
                Language = "en",
            };
            yield return new EmbeddedPassage(passage, embeddings.Embed($"{passage.Title}\n{text}"));
        }
    }

    public static string[] MakeQuestions(int count)
    {
        var random = new Random(43);
        return [.. Enumerable.Range(0, count).Select(_ => string.Join(' ', Enumerable.Range(0, 4).Select(_ => Word(random))))];
    }

    /// <summary>Texts of so many words alone.</summary>
    public static string[] MakeTexts(int count, int words)
    {
        var random = new Random(44);
        return [.. Enumerable.Range(0, count).Select(_ => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random))))];
    }

    private static string Word(Random random)
    {
        var rank = (int)Math.Pow(Vocabulary, random.NextDouble());
        return string.Create(CultureInfo.InvariantCulture,
            $"word{(char)('a' + (rank % 26))}{(char)('a' + (rank / 26 % 26))}{(char)('a' + (rank / 676 % 26))}ton");
    }
}
