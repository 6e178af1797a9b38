using System.Numerics.Tensors;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>An index and what its passages are weighed by, during one search.</summary>
internal readonly ref struct IndexView
{
    private readonly ReadOnlySpan<float> _lengths;
    private readonly ReadOnlySpan<float> _frequencies;
    private readonly float _greatest;

    /// <param name="index">An index with at least one term.</param>
    /// <param name="norm">The formula.</param>
    public IndexView(LexicalIndex index, Bm25Norm norm)
    {
        Index = index;
        Norm = norm;
        _lengths = index.LengthTable.Slice<float>(0, index.Lengths);
        _frequencies = index.FrequencyTable.Slice<float>(0, index.Frequencies);
        _greatest = _frequencies.IsEmpty ? throw Damaged() : TensorPrimitives.Max(_frequencies);
    }

    public LexicalIndex Index { get; }

    public Bm25Norm Norm { get; }

    /// <summary>The most that a term adds to any passage.</summary>
    public double MostOf(double weight) => Bm25Norm.Contribution(weight, _greatest, Norm.Of(0));

    /// <summary>The most that a term adds to a passage of a window.</summary>
    public double MostOf(double weight, WindowEntry window)
    {
        if (window.LeastLength >= _lengths.Length)
        {
            throw Damaged();
        }

        var frequency = window.MostFrequency == WindowEntry.Greatest ? _greatest : FrequencyOf(window.MostFrequency);
        return Bm25Norm.Contribution(weight, frequency, Norm.Of(_lengths[window.LeastLength]));
    }

    /// <summary>The weighted frequency of a code.</summary>
    public float FrequencyOf(int code) => (uint)code < (uint)_frequencies.Length ? _frequencies[code] : throw Damaged();

    private static IndexCorruptException Damaged() => IndexCorruptException.Of("a term has a frequency or length that is not there");
}
