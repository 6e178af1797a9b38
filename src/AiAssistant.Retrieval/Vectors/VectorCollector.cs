using AiAssistant.Retrieval.Fusion;

namespace AiAssistant.Retrieval.Vectors;

/// <summary>Computes cosines and offers those that can be kept.</summary>
/// <param name="rows">The rows.</param>
/// <param name="floats">The vectors with four bytes a dimension, if there are.</param>
/// <param name="query">The question.</param>
/// <param name="version">The place of the version.</param>
/// <param name="top">Where they are offered.</param>
/// <param name="floor">A lower cosine is not wanted.</param>
internal sealed class VectorCollector(VectorRows rows, VectorFloats? floats, VectorQuery query, int version, TopCandidates top, float floor)
{
    /// <summary>How many steps of a value a cosine of rows may be wrong: the standard deviation is 0.29 of a step, and one more of the question's.</summary>
    private const float Steps = 1.5f;

    /// <summary>A lower cosine cannot be kept, or is not wanted.</summary>
    public float Bar => Math.Max((float)top.Bar, floor);

    /// <summary>Asks for the rows of vectors that are offered soon.</summary>
    /// <param name="first">The first of 32.</param>
    /// <param name="chosen">Which of them, one bit each.</param>
    public void Fetch(int first, uint chosen)
    {
        for (; chosen != 0; chosen &= chosen - 1)
        {
            ReadAhead.Fetch(rows.Slice(first + int.TrailingZeroCount((int)chosen), 1));
        }
    }

    /// <summary>Offers vectors.</summary>
    /// <param name="first">The first of 32.</param>
    /// <param name="chosen">Which of them, one bit each.</param>
    public void Offer(int first, uint chosen)
    {
        for (; chosen != 0; chosen &= chosen - 1)
        {
            var ordinal = first + int.TrailingZeroCount((int)chosen);
            Offer(rows.Slice(ordinal, 1), 0, ordinal);
        }
    }

    /// <summary>Offers vectors that lie together.</summary>
    public void OfferAll(int first, int count)
    {
        var slice = rows.Slice(first, count);
        for (var i = 0; i < count; i++)
        {
            rows.FetchAhead(slice, i);
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
