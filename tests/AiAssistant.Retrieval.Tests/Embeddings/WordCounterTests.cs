using AiAssistant.Retrieval.Embeddings;

namespace AiAssistant.Retrieval.Tests.Embeddings;

public sealed class WordCounterTests
{
    [Fact]
    public void Count_RandomHashes_CountsAsADictionaryDoes()
    {
        var random = new Random(5);
        var counter = new WordCounter();
        foreach (var distinct in new[] { 10, 100, 5_000 })
        {
            var hashes = Enumerable.Range(0, distinct).Select(i => i < 3 ? (ulong)i : (ulong)random.NextInt64()).ToArray();
            var counts = new Dictionary<ulong, int>();
            for (var i = 0; i < 4 * distinct; i++)
            {
                var hash = hashes[random.Next(hashes.Length)];
                var named = Math.Max(hash, 1); // 0 and 1 are one word
                counts[named] = Math.Min(counts.GetValueOrDefault(named) + 1, 4);
                Assert.Equal(counts[named], counter.Count(hash, limit: 3));
            }

            counter.Clear();
        }
    }

    [Fact]
    public void Clear_WordsCounted_AreForgotten()
    {
        var counter = new WordCounter();
        Assert.Equal([1, 2], [counter.Count(7, 16), counter.Count(7, 16)]);
        counter.Clear();
        Assert.Equal(1, counter.Count(7, 16));
    }
}
