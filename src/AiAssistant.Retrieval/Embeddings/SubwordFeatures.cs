using System.Numerics.Tensors;
using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Retrieval.Embeddings;

/// <summary>
/// The feature hashing of <see cref="SubwordEmbeddingGenerator"/>: a text is the sum of its words, a word the sum of its character n-grams (Bojanowski et
/// al., "Enriching Word Vectors with Subword Information", TACL 2017), every n-gram a signed unit vector chosen by its hash (Weinberger et al., "Feature
/// Hashing for Large Scale Multitask Learning", ICML 2009). One text at a time.
/// </summary>
internal sealed class SubwordFeatures(int dimensions) : ITermSink
{
    /// <summary>N-grams have four characters, since four UTF-16 units are one 64-bit number that names the n-gram without a collision.</summary>
    private const int GramLength = 4;

    // No word holds these: they tell its begin and end from its middle.
    private const char Begin = '<';
    private const char End = '>';

    // Whole numbers add up to the same sum in whatever order.
    private readonly int[] _sums = new int[dimensions];
    private readonly WordCounter _words = new();

    /// <summary>Adds a word. A word that was there before adds less.</summary>
    public void Add(ReadOnlySpan<char> term)
    {
        var count = _words.Count(FeatureHash.OfText(term), SubwordWeights.MaxCount);
        if (count <= SubwordWeights.MaxCount)
        {
            AddWord(term, SubwordWeights.Of(term, count));
        }
    }

    /// <summary>Writes the vector with length 1, all zeros where no word was added, and is empty again.</summary>
    /// <param name="vector">Receives as many values as there are dimensions.</param>
    public void MoveTo(Span<float> vector)
    {
        long squares = 0; // of 8,192 characters: below 2^60
        foreach (var sum in _sums)
        {
            squares += (long)sum * sum;
        }

        TensorPrimitives.ConvertTruncating<int, float>(_sums, vector);
        TensorPrimitives.Multiply(vector, squares == 0 ? 0 : (float)(1 / Math.Sqrt(squares)), vector);
        Array.Clear(_sums);
        _words.Clear();
    }

    private void AddWord(ReadOnlySpan<char> word, int weight)
    {
        ulong gram = Begin;
        for (var i = 0; i < word.Length; i++)
        {
            gram = (gram << 16) | word[i];
            if (i >= GramLength - 2)
            {
                AddGram(gram, weight);
            }
        }

        AddGram((gram << 16) | End, weight); // of a shorter word the whole
    }

    private void AddGram(ulong gram, int weight)
    {
        // Two places an n-gram: two n-grams that share one of them seldom share both.
        var hash = FeatureHash.Mix(gram);
        AddPlace((uint)hash, weight);
        AddPlace((uint)(hash >> 32), weight);
    }

    private void AddPlace(uint hash, int weight)
    {
        // The sign is the lowest bit, the place is given by the highest ones.
        var sign = (int)(hash & 1) - 1;
        _sums[(int)(((ulong)hash * (uint)_sums.Length) >> 32)] += (weight ^ sign) - sign;
    }
}
