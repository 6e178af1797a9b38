using System.Collections.Concurrent;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AiAssistant.Retrieval.Vectors;

/// <summary>
/// A rotation that looks random and is the same on every machine: it spreads what a vector has over all dimensions, so that signs tell directions apart.
/// Rounds of random signs and Hadamard transforms (Ailon, Chazelle: "The Fast Johnson–Lindenstrauss Transform", 2009), of the head and the tail in turn where
/// the length is no power of two, with a step of Kac's walk between, as in the library of RaBitQ's authors. Part of the format: every step is rounded alike
/// whatever the width of registers.
/// </summary>
internal sealed class VectorRotation
{
    private const int Rounds = 4;

    /// <summary>Lengths are multiples of this.</summary>
    private const int Granularity = 64;

    private static readonly ConcurrentDictionary<int, VectorRotation> ByLength = new();

    private static readonly Vector256<float> NegateUpper1 = Vector256.Create(1f, -1, 1, -1, 1, -1, 1, -1);
    private static readonly Vector256<float> NegateUpper2 = Vector256.Create(1f, 1, -1, -1, 1, 1, -1, -1);
    private static readonly Vector256<float> NegateUpper4 = Vector256.Create(1f, 1, 1, 1, -1, -1, -1, -1);

    /// <summary>For each round the signs, times what keeps lengths as they are.</summary>
    private readonly float[] _factors;

    private readonly int _transformed;

    private VectorRotation(int length)
    {
        Length = length;
        _transformed = 1 << (31 - int.LeadingZeroCount(length));
        _factors = new float[Rounds * length];
        var isMixed = _transformed < length;
        var state = (ulong)length;
        for (var round = 0; round < Rounds; round++)
        {
            var start = TransformedStart(round);
            for (var i = 0; i < length; i++)
            {
                var isTransformed = i >= start && i < start + _transformed;
                var squared = (isTransformed ? _transformed : 1.0) * (isMixed ? 2 : 1);
                var factor = (float)(1 / Math.Sqrt(squared));
                _factors[(round * length) + i] = (NextRandom(ref state) & 1) == 0 ? factor : -factor;
            }
        }
    }

    /// <summary>How many values a rotated vector has.</summary>
    public int Length { get; }

    /// <summary>The rotation of vectors with so many dimensions.</summary>
    public static VectorRotation For(int dimensions) =>
        ByLength.GetOrAdd((dimensions + Granularity - 1) / Granularity * Granularity, static length => new VectorRotation(length));

    /// <summary>Rotates a vector; zeros are added to it up to <see cref="Length"/>.</summary>
    /// <param name="vector">The vector; not longer than <see cref="Length"/>.</param>
    /// <param name="rotated">Receives <see cref="Length"/> values.</param>
    public void Apply(ReadOnlySpan<float> vector, Span<float> rotated)
    {
        rotated = rotated[..Length];
        vector.CopyTo(rotated);
        rotated[vector.Length..].Clear();
        for (var round = 0; round < Rounds; round++)
        {
            TensorPrimitives.Multiply(rotated, _factors.AsSpan(round * Length, Length), rotated);
            Transform(MemoryMarshal.Cast<float, Vector256<float>>(rotated.Slice(TransformedStart(round), _transformed)));
            if (_transformed < Length)
            {
                Mix(MemoryMarshal.Cast<float, Vector256<float>>(rotated));
            }
        }
    }

    private int TransformedStart(int round) => (round & 1) == 0 ? 0 : Length - _transformed;

    /// <summary>The Hadamard transform, without scaling.</summary>
    private static void Transform(Span<Vector256<float>> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i];
            value = Vector256.Shuffle(value, Vector256.Create(1, 0, 3, 2, 5, 4, 7, 6)) + (value * NegateUpper1);
            value = Vector256.Shuffle(value, Vector256.Create(2, 3, 0, 1, 6, 7, 4, 5)) + (value * NegateUpper2);
            values[i] = Vector256.Shuffle(value, Vector256.Create(4, 5, 6, 7, 0, 1, 2, 3)) + (value * NegateUpper4);
        }

        for (var half = 1; half < values.Length; half *= 2)
        {
            for (var start = 0; start < values.Length; start += 2 * half)
            {
                Add(values.Slice(start, half), values.Slice(start + half, half));
            }
        }
    }

    /// <summary>A step of Kac's walk, without scaling: each value of the first half is turned with one of the second.</summary>
    private static void Mix(Span<Vector256<float>> values) => Add(values[..(values.Length / 2)], values[(values.Length / 2)..]);

    private static void Add(Span<Vector256<float>> left, Span<Vector256<float>> right)
    {
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            var (sum, difference) = (left[i] + right[i], left[i] - right[i]);
            left[i] = sum;
            right[i] = difference;
        }
    }

    /// <summary>SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014).</summary>
    private static ulong NextRandom(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
