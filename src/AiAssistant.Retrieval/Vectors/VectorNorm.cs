using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AiAssistant.Retrieval.Vectors;

/// <summary>The Euclidean length of vectors. It is summed in one order, whatever the width of registers: the same on every machine.</summary>
internal static class VectorNorm
{
    /// <summary>One over the length; 0 when the vector has no direction.</summary>
    public static float Inverse(ReadOnlySpan<float> vector)
    {
        // In 64 bits the squares of 32 neither overflow nor vanish.
        var blocks = MemoryMarshal.Cast<float, Vector256<float>>(vector);
        var (lower, upper) = (Vector256<double>.Zero, Vector256<double>.Zero);
        foreach (var block in blocks)
        {
            var (first, second) = Vector256.Widen(block);
            lower += first * first;
            upper += second * second;
        }

        var sum = Vector256.Sum(lower + upper);
        foreach (double value in vector[(blocks.Length * Vector256<float>.Count)..])
        {
            sum += value * value;
        }

        var inverse = (float)(1 / Math.Sqrt(sum));
        return float.IsFinite(inverse) ? inverse : 0;
    }
}
