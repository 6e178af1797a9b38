using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AiAssistant.Retrieval.Vectors;

/// <summary>
/// The inner product of a question in 16 bits and a vector in 8, with the widest registers there are. All paths give the same number: 4,096 products of at most
/// <see cref="MaxWord"/> · 128 fit into 32 bits.
/// </summary>
internal static class RowProduct
{
    /// <summary>What lengths are rounded up to.</summary>
    public const int Granularity = 64;

    /// <summary>The greatest magnitude of a value of the question.</summary>
    public const int MaxWord = 4_095;

    /// <summary>Multiplies.</summary>
    /// <param name="words">The question; a multiple of <see cref="Granularity"/>, filled up with zeros.</param>
    /// <param name="row">The vector; at least as long. What lies beyond it is multiplied by the question's zeros.</param>
    public static int Compute(ReadOnlySpan<short> words, ReadOnlySpan<sbyte> row)
    {
        // The one check that lets the paths load without checks of their own.
        if (row.Length < words.Length || words.Length % Granularity != 0)
        {
            throw new ArgumentException($"A question of {words.Length} values and a vector of {row.Length} do not fit.", nameof(row));
        }

        return Vector512.IsHardwareAccelerated && Avx512BW.IsSupported ? Compute512(words, row)
            : Avx2.IsSupported ? Compute256(words, row)
            : Vector128.IsHardwareAccelerated ? Compute128(words, row)
            : ComputeScalar(words, row);
    }

    /// <summary>With registers of 64 bytes.</summary>
    internal static int Compute512(ReadOnlySpan<short> words, ReadOnlySpan<sbyte> row)
    {
        ref var word = ref MemoryMarshal.GetReference(words);
        ref var value = ref MemoryMarshal.GetReference(row);
        var (even, odd) = (Vector512<int>.Zero, Vector512<int>.Zero);
        for (var i = 0; i < words.Length; i += Granularity)
        {
            var first = Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref value, (nuint)i));
            var second = Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref value, (nuint)(i + 32)));
            even += Avx512BW.MultiplyAddAdjacent(first, Vector512.LoadUnsafe(ref word, (nuint)i));
            odd += Avx512BW.MultiplyAddAdjacent(second, Vector512.LoadUnsafe(ref word, (nuint)(i + 32)));
        }

        return Vector512.Sum(even + odd);
    }

    /// <summary>With registers of 32 bytes.</summary>
    internal static int Compute256(ReadOnlySpan<short> words, ReadOnlySpan<sbyte> row)
    {
        ref var word = ref MemoryMarshal.GetReference(words);
        ref var value = ref MemoryMarshal.GetReference(row);
        var (even, odd) = (Vector256<int>.Zero, Vector256<int>.Zero);
        for (var i = 0; i < words.Length; i += 32)
        {
            var first = Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref value, (nuint)i));
            var second = Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref value, (nuint)(i + 16)));
            even += Avx2.MultiplyAddAdjacent(first, Vector256.LoadUnsafe(ref word, (nuint)i));
            odd += Avx2.MultiplyAddAdjacent(second, Vector256.LoadUnsafe(ref word, (nuint)(i + 16)));
        }

        return Vector256.Sum(even + odd);
    }

    /// <summary>With registers of 16 bytes, of any make.</summary>
    internal static int Compute128(ReadOnlySpan<short> words, ReadOnlySpan<sbyte> row)
    {
        ref var word = ref MemoryMarshal.GetReference(words);
        ref var value = ref MemoryMarshal.GetReference(row);
        var sum = Vector128<int>.Zero;
        for (var i = 0; i < words.Length; i += 16)
        {
            var (first, second) = Vector128.Widen(Vector128.LoadUnsafe(ref value, (nuint)i));
            sum += MultiplyAdd(first, Vector128.LoadUnsafe(ref word, (nuint)i));
            sum += MultiplyAdd(second, Vector128.LoadUnsafe(ref word, (nuint)(i + 8)));
        }

        return Vector128.Sum(sum);
    }

    /// <summary>One by one.</summary>
    internal static int ComputeScalar(ReadOnlySpan<short> words, ReadOnlySpan<sbyte> row)
    {
        var sum = 0;
        for (var i = 0; i < words.Length; i++)
        {
            sum += words[i] * row[i];
        }

        return sum;
    }

    private static Vector128<int> MultiplyAdd(Vector128<short> left, Vector128<short> right) =>
        Sse2.IsSupported ? Sse2.MultiplyAddAdjacent(left, right)
        : (Vector128.WidenLower(left) * Vector128.WidenLower(right)) + (Vector128.WidenUpper(left) * Vector128.WidenUpper(right));
}
