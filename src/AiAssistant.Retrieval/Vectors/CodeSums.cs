using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AiAssistant.Retrieval.Vectors;

/// <summary>
/// Sums what a question's table says to the codes of a block, for its 32 vectors at once, with the widest registers there are. All paths give the same sums.
/// </summary>
internal static class CodeSums
{
    /// <summary>How many bytes of codes can be summed in 16 bits: a table's entries are at most 248.</summary>
    private const int MaxBytes = 256 * 16;

    /// <summary>Sums.</summary>
    /// <param name="codes">The codes of a block; a multiple of 64 bytes.</param>
    /// <param name="table">The question's table, as long.</param>
    /// <param name="sums">Receives 32 sums.</param>
    public static void Compute(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> table, Span<int> sums)
    {
        sums = sums[..CodeBlock.Vectors];
        sums.Clear();
        Span<ushort> part = stackalloc ushort[CodeBlock.Vectors];
        for (var start = 0; start < codes.Length; start += MaxBytes)
        {
            var length = Math.Min(MaxBytes, codes.Length - start);
            ComputePart(codes.Slice(start, length), table.Slice(start, length), part);
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += part[i];
            }
        }
    }

    /// <summary>With registers of 64 bytes.</summary>
    internal static void Compute512(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> table, Span<ushort> sums)
    {
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var entry = ref MemoryMarshal.GetReference(table);
        var low = Vector512.Create((byte)0x0F);
        var (lowEven, lowOdd, highEven, highOdd) = (Vector512<ushort>.Zero, Vector512<ushort>.Zero, Vector512<ushort>.Zero, Vector512<ushort>.Zero);
        for (var i = 0; i < codes.Length; i += Vector512<byte>.Count)
        {
            var block = Vector512.LoadUnsafe(ref code, (nuint)i);
            var entries = Vector512.LoadUnsafe(ref entry, (nuint)i);
            var lower = Avx512BW.Shuffle(entries, block & low).AsUInt16();
            var upper = Avx512BW.Shuffle(entries, (block.AsUInt16() >>> 4).AsByte() & low).AsUInt16();
            lowEven += lower; // odd bytes are summed with it and taken off in the end
            lowOdd += lower >>> 8;
            highEven += upper;
            highOdd += upper >>> 8;
        }

        lowEven -= lowOdd << 8;
        highEven -= highOdd << 8;
        Store(Fold(lowEven), Fold(lowOdd), Fold(highEven), Fold(highOdd), sums);
    }

    /// <summary>With registers of 32 bytes.</summary>
    internal static void Compute256(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> table, Span<ushort> sums)
    {
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var entry = ref MemoryMarshal.GetReference(table);
        var low = Vector256.Create((byte)0x0F);
        var (lowEven, lowOdd, highEven, highOdd) = (Vector256<ushort>.Zero, Vector256<ushort>.Zero, Vector256<ushort>.Zero, Vector256<ushort>.Zero);
        for (var i = 0; i < codes.Length; i += Vector256<byte>.Count)
        {
            var block = Vector256.LoadUnsafe(ref code, (nuint)i);
            var entries = Vector256.LoadUnsafe(ref entry, (nuint)i);
            var lower = Avx2.Shuffle(entries, block & low).AsUInt16();
            var upper = Avx2.Shuffle(entries, (block.AsUInt16() >>> 4).AsByte() & low).AsUInt16();
            lowEven += lower;
            lowOdd += lower >>> 8;
            highEven += upper;
            highOdd += upper >>> 8;
        }

        lowEven -= lowOdd << 8;
        highEven -= highOdd << 8;
        Store(Fold(lowEven), Fold(lowOdd), Fold(highEven), Fold(highOdd), sums);
    }

    /// <summary>With registers of 16 bytes, of any make.</summary>
    internal static void Compute128(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> table, Span<ushort> sums)
    {
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var entry = ref MemoryMarshal.GetReference(table);
        var low = Vector128.Create((byte)0x0F);
        var (lowEven, lowOdd, highEven, highOdd) = (Vector128<ushort>.Zero, Vector128<ushort>.Zero, Vector128<ushort>.Zero, Vector128<ushort>.Zero);
        for (var i = 0; i < codes.Length; i += Vector128<byte>.Count)
        {
            var block = Vector128.LoadUnsafe(ref code, (nuint)i);
            var entries = Vector128.LoadUnsafe(ref entry, (nuint)i);
            var lower = Vector128.ShuffleNative(entries, block & low).AsUInt16();
            var upper = Vector128.ShuffleNative(entries, block >>> 4).AsUInt16();
            lowEven += lower;
            lowOdd += lower >>> 8;
            highEven += upper;
            highOdd += upper >>> 8;
        }

        Store(lowEven - (lowOdd << 8), lowOdd, highEven - (highOdd << 8), highOdd, sums);
    }

    /// <summary>One by one.</summary>
    internal static void ComputeScalar(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> table, Span<ushort> sums)
    {
        for (var vector = 0; vector < CodeBlock.Vectors; vector++)
        {
            var (place, shift) = CodeBlock.PlaceOf(vector);
            var sum = 0;
            for (var group = 0; group < codes.Length; group += 16)
            {
                sum += table[group + ((codes[group + place] >> shift) & 0x0F)];
            }

            sums[vector] = (ushort)sum;
        }
    }

    private static void ComputePart(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> table, Span<ushort> sums)
    {
        // The one check that lets the paths load without checks of their own.
        if (codes.Length != table.Length || codes.Length % Vector512<byte>.Count != 0 || sums.Length != CodeBlock.Vectors)
        {
            throw new ArgumentException($"{codes.Length} bytes of codes, {table.Length} of a table and {sums.Length} sums do not fit.", nameof(codes));
        }

        if (Vector512.IsHardwareAccelerated && Avx512BW.IsSupported)
        {
            Compute512(codes, table, sums);
        }
        else if (Avx2.IsSupported)
        {
            Compute256(codes, table, sums);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Compute128(codes, table, sums);
        }
        else
        {
            ComputeScalar(codes, table, sums);
        }
    }

    private static Vector128<ushort> Fold(Vector512<ushort> sums) => Fold(sums.GetLower() + sums.GetUpper());

    private static Vector128<ushort> Fold(Vector256<ushort> sums) => sums.GetLower() + sums.GetUpper();

    private static void Store(Vector128<ushort> lowEven, Vector128<ushort> lowOdd, Vector128<ushort> highEven, Vector128<ushort> highOdd, Span<ushort> sums)
    {
        lowEven.CopyTo(sums);
        lowOdd.CopyTo(sums[8..]);
        highEven.CopyTo(sums[16..]);
        highOdd.CopyTo(sums[24..]);
    }
}
