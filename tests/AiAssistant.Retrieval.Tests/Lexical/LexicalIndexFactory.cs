using AiAssistant.Retrieval.Analysis;
using AiAssistant.Retrieval.Lexical;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Tests.Lexical;

/// <summary>Builds words in memory, and texts of made-up words: <c>w0</c>, the most frequent one, <c>w1</c> …</summary>
internal static class LexicalIndexFactory
{
    public static LexicalIndex Build(IReadOnlyList<Passage> passages, Bm25Options options, PostingLayout layout) =>
        LexicalIndex.Open(Write(passages, options, layout, BuildLimits.None), 0, TextAnalyzers.BuiltIn.Neutral, passages.Count);

    public static MemorySections Write(IReadOnlyList<Passage> passages, Bm25Options options, PostingLayout layout, BuildLimits limits)
    {
        var sections = new MemorySections();
        using var builder = new LexicalIndexBuilder(TextAnalyzers.BuiltIn.Neutral, options, limits, layout);
        foreach (var passage in passages)
        {
            builder.Add(passage.Id.Ordinal, passage);
        }

        builder.Write(sections, 0, passages.Count);
        return sections;
    }

    public static string RandomText(Random random, int vocabulary, int least, int most) => string.Join(' ',
        Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => $"w{(int)(vocabulary * Math.Pow(random.NextDouble(), 3))}"));
}
