namespace AiAssistant.Retrieval.Lexical;

/// <summary>Where a term occurs, by ascending ordinal of the passage.</summary>
internal readonly ref struct PostingList(ReadOnlySpan<int> ordinals, ReadOnlySpan<float> frequencies)
{
    /// <summary>The passages.</summary>
    public ReadOnlySpan<int> Ordinals { get; } = ordinals;

    /// <summary>The weighted frequency in each of them.</summary>
    public ReadOnlySpan<float> Frequencies { get; } = frequencies;
}
