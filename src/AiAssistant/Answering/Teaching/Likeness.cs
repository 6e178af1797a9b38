using System.Numerics;
using System.Runtime.InteropServices;

namespace AiAssistant.Answering.Teaching;

/// <summary>How alike two questions are: by their sub-words within a language, by what they are about across languages.</summary>
internal static class Likeness
{
    /// <summary>From here on two questions ask the same. Set by hand on pairs of paraphrases and near misses in four languages.</summary>
    public const double Same = 0.5;

    private const double WeightOfConcepts = 0.6;

    // Without concepts only the wording speaks, and half of it may be "do you have".
    private const double WeightOfWordsAlone = 0.85;

    /// <summary>From 0 (nothing in common) to 1 (the same wording).</summary>
    public static double Of(ReadQuestion one, ReadQuestion other)
    {
        var words = Math.Max(0, Dot(one.Vector, other.Vector));
        if (one.Concepts.Count == 0 || other.Concepts.Count == 0)
        {
            return words * (one.Concepts.Count == other.Concepts.Count ? 1 : WeightOfWordsAlone);
        }

        if (one.Topics.Count > 0 && other.Topics.Count > 0 && !one.Topics.Overlaps(other.Topics))
        {
            return 0;
        }

        var shared = one.Concepts.Count(other.Concepts.Contains);
        return (WeightOfConcepts * shared / (one.Concepts.Count + other.Concepts.Count - shared)) + ((1 - WeightOfConcepts) * words);
    }

    /// <summary>The product of two vectors of the same length.</summary>
    public static double Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var sum = Vector<float>.Zero;
        var left = MemoryMarshal.Cast<float, Vector<float>>(one);
        var right = MemoryMarshal.Cast<float, Vector<float>>(other);
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        var total = Vector.Sum(sum);
        for (var i = left.Length * Vector<float>.Count; i < one.Length; i++)
        {
            total += one[i] * other[i];
        }

        return total;
    }
}
