using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Retrieval.Embeddings;

/// <summary>Counts the distinct terms of a text, in the order of their first occurrence.</summary>
internal sealed class WordCounter : ITermSink
{
    private readonly OrderedDictionary<string, int> _counts = [];

    /// <summary>The terms with how often each occurs.</summary>
    public IEnumerable<KeyValuePair<string, int>> Counts => _counts;

    public void Add(ReadOnlySpan<char> term)
    {
        var word = term.ToString();
        _counts[word] = _counts.TryGetValue(word, out var count) ? count + 1 : 1;
    }
}
