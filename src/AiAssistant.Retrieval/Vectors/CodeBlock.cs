using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AiAssistant.Retrieval.Vectors;

/// <summary>
/// How the codes of 32 vectors lie together: for each four dimensions 16 bytes with four bits of each vector, then 32 offsets, then 32 slopes. So one shuffle
/// of bytes looks up sums of four dimensions for 16 vectors or more ("Fast Scan": André, Kermarrec, Le Scouarnec, "Cache Locality Is Not Enough", VLDB 2015).
/// </summary>
internal static class CodeBlock
{
    /// <summary>How many vectors a block has.</summary>
    public const int Vectors = 32;

    private const int FactorBytes = Vectors * sizeof(float);

    /// <summary>How many bytes of a block are codes.</summary>
    /// <param name="length">The length of rotated vectors.</param>
    public static int CodeBytes(int length) => 4 * length;

    /// <summary>How many bytes a block has.</summary>
    /// <param name="length">The length of rotated vectors.</param>
    public static int Size(int length) => CodeBytes(length) + (2 * FactorBytes);

    /// <summary>Where the four bits of a vector are in the 16 bytes: the vectors 0 to 7 in even bytes, 8 to 15 in odd ones, 16 to 31 above them.</summary>
    public static (int Byte, int Shift) PlaceOf(int vector) => (((vector & 7) << 1) | ((vector >> 3) & 1), vector >> 4 << 2);

    /// <summary>The offsets of a block.</summary>
    public static Span<float> Offsets(Span<byte> block, int length) => MemoryMarshal.Cast<byte, float>(block.Slice(CodeBytes(length), FactorBytes));

    /// <summary>The slopes of a block.</summary>
    public static Span<float> Slopes(Span<byte> block, int length) =>
        MemoryMarshal.Cast<byte, float>(block.Slice(CodeBytes(length) + FactorBytes, FactorBytes));

    /// <summary>The vectors that may be as near as a bar, one bit each: those with offset + slope · (scale · sum + shift) ≥ bar.</summary>
    /// <param name="factors">Offsets and slopes as they lie in the block.</param>
    /// <param name="sums">What <see cref="CodeSums"/> found for its codes.</param>
    /// <param name="scale">See above.</param>
    /// <param name="shift">See above.</param>
    /// <param name="bar">See above; one that is not a number is passed by none.</param>
    public static uint Passing(ReadOnlySpan<byte> factors, ReadOnlySpan<int> sums, float scale, float shift, float bar)
    {
        Debug.Assert(factors.Length == 2 * FactorBytes && sums.Length == Vectors);
        ref var factor = ref MemoryMarshal.GetReference(factors[..(2 * FactorBytes)]);
        ref var sum = ref MemoryMarshal.GetReference(sums[..Vectors]);
        var passing = 0u;
        for (var i = 0; i < Vectors; i += Vector256<float>.Count)
        {
            var offset = Vector256.LoadUnsafe(ref factor, (nuint)(i * sizeof(float))).AsSingle();
            var slope = Vector256.LoadUnsafe(ref factor, (nuint)(FactorBytes + (i * sizeof(float)))).AsSingle();
            var product = (Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref sum, (nuint)i)) * scale) + Vector256.Create(shift);
            passing |= Vector256.GreaterThanOrEqual(offset + (slope * product), Vector256.Create(bar)).ExtractMostSignificantBits() << i;
        }

        return passing;
    }
}
