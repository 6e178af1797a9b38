using System.Numerics.Tensors;

namespace AiAssistant.Retrieval.Vectors;

/// <summary>The Euclidean length of vectors.</summary>
internal static class VectorNorm
{
    /// <summary>One over the length; 0 when the vector has no direction.</summary>
    public static float Inverse(ReadOnlySpan<float> vector)
    {
        // Scaled by the greatest value, so that squares neither overflow nor vanish.
        var greatest = vector.IsEmpty ? 0 : TensorPrimitives.MaxMagnitude(vector);
        greatest = Math.Abs(greatest);
        if (greatest == 0)
        {
            return 0;
        }

        double sum = 0;
        foreach (var value in vector)
        {
            var scaled = (double)value / greatest;
            sum += scaled * scaled;
        }

        var inverse = (float)(1 / (Math.Sqrt(sum) * greatest));
        return float.IsFinite(inverse) ? inverse : 0;
    }

    /// <summary>The vector with length 1; null when it has no direction.</summary>
    public static float[]? Normalize(ReadOnlySpan<float> vector)
    {
        var inverse = Inverse(vector);
        if (inverse == 0)
        {
            return null;
        }

        var unit = new float[vector.Length];
        TensorPrimitives.Multiply(vector, inverse, unit);
        return unit;
    }
}
