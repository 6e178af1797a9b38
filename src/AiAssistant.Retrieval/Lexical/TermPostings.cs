namespace AiAssistant.Retrieval.Lexical;

/// <summary>The postings of one term, by ascending ordinal, as they are gathered for writing.</summary>
internal sealed class TermPostings
{
    private int[] _ordinals = new int[1024];
    private int[] _frequencies = new int[1024];

    public int Count { get; private set; }

    /// <summary>The passages.</summary>
    public ReadOnlySpan<int> Ordinals => _ordinals.AsSpan(0, Count);

    /// <summary>For each of them the number of the weighted frequency.</summary>
    public Span<int> Frequencies => _frequencies.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(int ordinal, int frequency)
    {
        if (Count == _ordinals.Length)
        {
            Array.Resize(ref _ordinals, 2 * Count);
            Array.Resize(ref _frequencies, 2 * Count);
        }

        _ordinals[Count] = ordinal;
        _frequencies[Count++] = frequency;
    }
}
