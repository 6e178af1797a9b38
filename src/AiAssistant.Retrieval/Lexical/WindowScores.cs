using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>The scores of the passages of one window, in single precision. They are all zero between two windows.</summary>
/// <remarks>
/// The loops go around bounds checks. What makes them safe: a place in the window is masked, and there are as many scores and codes of lengths as the mask
/// allows; a code of a frequency is below 16 (checked, or four bits); a place of a length is a byte or is held to the last one, and tables have at least 256.
/// </remarks>
internal sealed class WindowScores
{
    private const int Line = 64;
    private const int Groups = 64;
    private const int PlaceMask = (1 << PostingsWriter.PackedBits) - 1;

    private readonly float[] _memory = GC.AllocateArray<float>((1 << PostingLayout.MostWindowBits) + (Line / sizeof(float)), pinned: true);
    private readonly int _start; // so that vectors do not cross lines of the cache

    public WindowScores()
    {
        var address = (nuint)Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0);
        _start = (int)((Line - (address % Line)) % Line / sizeof(float));
    }

    /// <summary>The scores of a window.</summary>
    /// <param name="count">How many places it has.</param>
    public Span<float> Of(int count) => _memory.AsSpan(_start, count);

    /// <summary>Adds a frequent term's postings in the window.</summary>
    /// <typeparam name="TLength">The type of the codes of lengths.</typeparam>
    /// <typeparam name="TContribution">What the term adds.</typeparam>
    /// <param name="block">The postings but those of the rest, which are left to the caller.</param>
    /// <param name="lengths">A code for each place of the window; a power of two of them, at most 4,096.</param>
    /// <param name="lastLength">The last place of a length.</param>
    /// <param name="contribution">What the term adds.</param>
    public void Add<TLength, TContribution>(ref WindowBlock block, ReadOnlySpan<TLength> lengths, nuint lastLength, TContribution contribution)
        where TLength : unmanaged
        where TContribution : IContribution<TContribution>, allows ref struct
    {
        ref var scores = ref MemoryMarshal.GetReference(Of(lengths.Length));
        ref var codes = ref MemoryMarshal.GetReference(lengths);
        var mask = (nuint)lengths.Length - 1;
        while (block.NextGroup(out var code, out var gaps))
        {
            AddGaps(gaps, ref scores, ref codes, mask, lastLength, contribution.At((nuint)code));
        }

        foreach (var posting in block.Packed())
        {
            Add(posting & mask & PlaceMask, ref scores, ref codes, lastLength, contribution.At((nuint)posting >> PostingsWriter.PackedBits));
        }
    }

    /// <summary>A score that so many passages of the window reach at least; 0 when that is not known.</summary>
    /// <param name="count">How many places the window has; a multiple of 64.</param>
    /// <param name="passages">How many passages.</param>
    public float Floor(int count, int passages)
    {
        // The greatest score of each of 64 groups: these are passages, so that the lowest of the best of them is such a score.
        Span<float> groups = stackalloc float[Groups];
        ref var group = ref MemoryMarshal.GetReference(groups);
        ref var scores = ref MemoryMarshal.GetReference(Of(count));
        for (nuint lane = 0; lane < Groups; lane += (nuint)Vector256<float>.Count)
        {
            var most = Vector256<float>.Zero;
            for (var i = lane; i < (nuint)count; i += Groups)
            {
                most = Vector256.Max(most, Vector256.LoadUnsafe(ref scores, i));
            }

            most.StoreUnsafe(ref group, lane);
        }

        if (passages > Groups / 2)
        {
            return 0;
        }

        groups.Sort();
        return groups[^passages];
    }

    /// <summary>Writes down the places whose score is greater than a bar.</summary>
    /// <param name="count">How many places the window has; a multiple of 64.</param>
    /// <param name="bar">The bar; not negative.</param>
    /// <param name="places">Receives the places, ascending; room for all of them.</param>
    /// <returns>How many.</returns>
    public int Collect(int count, float bar, Span<int> places)
    {
        ref var scores = ref MemoryMarshal.GetReference(Of(count));
        ref var place = ref MemoryMarshal.GetReference(places[..count]);
        var bars = Vector256.Create(bar);
        nuint found = 0;
        for (nuint i = 0; i < (nuint)count; i += 4 * (nuint)Vector256<float>.Count)
        {
            var first = Vector256.GreaterThan(Vector256.LoadUnsafe(ref scores, i), bars);
            var second = Vector256.GreaterThan(Vector256.LoadUnsafe(ref scores, i + 8), bars);
            var third = Vector256.GreaterThan(Vector256.LoadUnsafe(ref scores, i + 16), bars);
            var fourth = Vector256.GreaterThan(Vector256.LoadUnsafe(ref scores, i + 24), bars);
            if ((first | second | third | fourth).AsInt32() == Vector256<int>.Zero)
            {
                continue;
            }

            var bits = first.ExtractMostSignificantBits() | (second.ExtractMostSignificantBits() << 8)
                | (third.ExtractMostSignificantBits() << 16) | (fourth.ExtractMostSignificantBits() << 24);
            for (; bits != 0; bits &= bits - 1)
            {
                Unsafe.Add(ref place, found++) = (int)i + BitOperations.TrailingZeroCount(bits);
            }
        }

        return (int)found;
    }

    private static void AddGaps<TLength, TContribution>(ReadOnlySpan<byte> gaps, ref float scores, ref TLength lengths, nuint mask, nuint lastLength,
        TContribution contribution)
        where TLength : unmanaged
        where TContribution : IContribution<TContribution>, allows ref struct
    {
        var place = nuint.MaxValue;
        while (gaps.Length >= sizeof(uint))
        {
            nuint four = MemoryMarshal.Read<uint>(gaps);
            place += (four & 0xFF) + 1;
            Add(place & mask, ref scores, ref lengths, lastLength, contribution);
            place += ((four >> 8) & 0xFF) + 1;
            Add(place & mask, ref scores, ref lengths, lastLength, contribution);
            place += ((four >> 16) & 0xFF) + 1;
            Add(place & mask, ref scores, ref lengths, lastLength, contribution);
            place += (four >> 24) + 1;
            Add(place & mask, ref scores, ref lengths, lastLength, contribution);
            gaps = gaps[sizeof(uint)..];
        }

        foreach (var gap in gaps)
        {
            place += gap + 1u;
            Add(place & mask, ref scores, ref lengths, lastLength, contribution);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<TLength, TContribution>(nuint place, ref float scores, ref TLength lengths, nuint lastLength, TContribution contribution)
        where TLength : unmanaged
        where TContribution : IContribution<TContribution>, allows ref struct
    {
        nuint length;
        if (typeof(TLength) == typeof(byte))
        {
            length = Unsafe.As<TLength, byte>(ref Unsafe.Add(ref lengths, place));
        }
        else if (typeof(TLength) == typeof(ushort))
        {
            length = Math.Min(Unsafe.As<TLength, ushort>(ref Unsafe.Add(ref lengths, place)), lastLength);
        }
        else
        {
            length = Math.Min(Unsafe.As<TLength, uint>(ref Unsafe.Add(ref lengths, place)), lastLength);
        }

        Unsafe.Add(ref scores, place) += contribution.Of(length);
    }
}
