using System.Numerics;
using System.Runtime.InteropServices;

namespace AiAssistant.Answering.Language;

/// <summary>The product of two vectors of word parts, which have length 1: their cosine.</summary>
internal static class DotProduct
{
    /// <summary>The product.</summary>
    /// <param name="one">A vector.</param>
    /// <param name="other">A vector of the same length.</param>
    public static float Of(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
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
