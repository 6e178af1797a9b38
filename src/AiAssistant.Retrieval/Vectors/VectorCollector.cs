using AiAssistant.Retrieval.Fusion;

namespace AiAssistant.Retrieval.Vectors;

/// <summary>Computes cosines and offers those that can be kept.</summary>
/// <param name="rows">The rows.</param>
/// <param name="floats">The vectors with four bytes a dimension, if there are.</param>
/// <param name="query">The question.</param>
/// <param name="version">The place of the version.</param>
/// <param name="top">Where they are offered.</param>
/// <param name="floor">A bar that was reached elsewhere.</param>
internal sealed class VectorCollector(VectorRows rows, VectorFloats? floats, VectorQuery query, int version, TopCandidates top, float floor)
{
    /// <summary>How many steps of a value a cosine of rows may be wrong: the standard deviation is 0.29 of a step, and one more of the question's.</summary>
    private const float Steps = 1.5f;

    /// <summary>A lower cosine cannot be kept.</summary>
    public float Bar => Math.Max((float)top.Bar, floor);

    /// <summary>Offers one vector.</summary>
    public void Offer(int ordinal) => Offer(rows.Slice(ordinal, 1), 0, ordinal);

    /// <summary>Offers vectors that lie together.</summary>
    public void Offer(int first, int count)
    {
        var slice = rows.Slice(first, count);
        for (var i = 0; i < count; i++)
        {
            Offer(slice, i, first + i);
        }
    }

    private void Offer(ReadOnlySpan<byte> slice, int place, int ordinal)
    {
        var cosine = rows.CosineOf(query, slice, place, out var step);
        if (floats is not null && cosine + (Steps * step) >= Bar)
        {
            cosine = floats.CosineOf(query, ordinal);
        }

        if (cosine >= Bar) // what is not a number never is
        {
            top.Offer(version, ordinal, cosine);
        }
    }
}
