using AiAssistant.Benchmarks.Retrieval;
using AiAssistant.Benchmarks.Speed;

namespace AiAssistant.Benchmarks.Vectors;

/// <summary>Short texts to embed: pieces of 8 to 20 words of given documents, as many of each as are needed. The same seed gives the same ones.</summary>
internal static class ShortTexts
{
    public static string[] Make(FileInfo? documents, int count)
    {
        var sources = documents is null ? SyntheticPassages.MakeQuestions(count * 4) : ReadTexts(documents).ToArray();
        var words = documents is null
            ? [.. sources.Chunk(4).Select(chunk => string.Join(' ', chunk).Split(' '))]
            : Array.ConvertAll(sources, source => source.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var random = new Random(7);
        var texts = new string[count];
        for (var i = 0; i < count; i++)
        {
            texts[i] = Piece(words[i % words.Length], random, 8, 20);
        }

        return texts;
    }

    /// <summary>Questions: those of a file, or pieces of three to six words of the texts.</summary>
    public static string[] MakeQuestions(FileInfo? queries, string[] texts, int count)
    {
        var random = new Random(8);
        return queries is not null
            ? [.. ReadTexts(queries).Take(count)]
            : [.. Enumerable.Range(0, count).Select(_ => Piece(texts[random.Next(texts.Length)].Split(' '), random, 3, 6))];
    }

    private static string Piece(string[] words, Random random, int least, int most)
    {
        var length = Math.Min(words.Length, random.Next(least, most + 1));
        var start = random.Next(words.Length - length + 1);
        return string.Join(' ', words, start, length);
    }

    private static IEnumerable<string> ReadTexts(FileInfo file) => TsvFile.Read(file).Select(line => line.Text);
}
