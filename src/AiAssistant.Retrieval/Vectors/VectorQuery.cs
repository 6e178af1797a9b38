using System.Buffers;
using System.Numerics.Tensors;

namespace AiAssistant.Retrieval.Vectors;

/// <summary>
/// A question's vector in the forms that scans need: as it is, in 16 bits for products with rows, and as a table of sums for codes. Its memory is rented:
/// disposing it gives the memory back. Several threads may read it at once.
/// </summary>
internal sealed class VectorQuery : IDisposable
{
    /// <summary>The greatest magnitude of a rotated value: six bits with the sign, so that sums of four fit into a byte of the table.</summary>
    private const int MaxLevel = 31;

    /// <summary>What is added to an entry of the table, so that it is not negative.</summary>
    private const int EntryBias = 4 * MaxLevel;

    private readonly int _dimensions;
    private readonly int _wordCount;
    private readonly int _tableLength;
    private float[]? _unit;
    private short[]? _words;
    private byte[]? _table;

    private VectorQuery(ReadOnlySpan<float> vector, float inverseNorm)
    {
        var rotation = VectorRotation.For(vector.Length);
        _dimensions = vector.Length;
        _wordCount = (vector.Length + RowProduct.Granularity - 1) / RowProduct.Granularity * RowProduct.Granularity;
        _tableLength = CodeBlock.CodeBytes(rotation.Length);
        _unit = ArrayPool<float>.Shared.Rent(_dimensions);
        _words = ArrayPool<short>.Shared.Rent(_wordCount);
        _table = ArrayPool<byte>.Shared.Rent(_tableLength);
        TensorPrimitives.Multiply(vector, inverseNorm, _unit);
        WordScale = Quantize(Unit, RowProduct.MaxWord, _words.AsSpan(0, _wordCount));

        var rotated = ArrayPool<float>.Shared.Rent(rotation.Length);
        var levels = ArrayPool<short>.Shared.Rent(rotation.Length);
        rotation.Apply(Unit, rotated);
        TableScale = Quantize(rotated.AsSpan(0, rotation.Length), MaxLevel, levels.AsSpan(0, rotation.Length));
        FillTable(levels.AsSpan(0, rotation.Length), _table);
        TableBias = EntryBias * rotation.Length / 4;
        ArrayPool<float>.Shared.Return(rotated);
        ArrayPool<short>.Shared.Return(levels);
    }

    /// <summary>The vector, of length 1.</summary>
    public ReadOnlySpan<float> Unit => _unit.AsSpan(0, _dimensions);

    /// <summary>The vector divided by <see cref="WordScale"/>, filled up with zeros for <see cref="RowProduct"/>.</summary>
    public ReadOnlySpan<short> Words => _words.AsSpan(0, _wordCount);

    public float WordScale { get; }

    /// <summary>For each four dimensions of the rotated vector 16 sums: what it says to every combination of signs. For <see cref="CodeSums"/>.</summary>
    public ReadOnlySpan<byte> Table => _table.AsSpan(0, _tableLength);

    /// <summary>What a sum of the table's entries, less <see cref="TableBias"/>, is multiplied by.</summary>
    public float TableScale { get; }

    public int TableBias { get; }

    /// <summary>Prepares a question.</summary>
    /// <param name="vector">Its vector, of any length; finite numbers.</param>
    /// <returns>Null when the vector has no direction: it finds nothing.</returns>
    public static VectorQuery? Create(ReadOnlySpan<float> vector) => VectorNorm.Inverse(vector) is var inverse and > 0 ? new(vector, inverse) : null;

    public void Dispose()
    {
        Return(ref _unit);
        Return(ref _words);
        Return(ref _table);
    }

    private static void Return<T>(ref T[]? rented)
    {
        if (Interlocked.Exchange(ref rented, null) is { } array)
        {
            ArrayPool<T>.Shared.Return(array);
        }
    }

    /// <summary>Rounds to whole multiples of a scale, which is returned.</summary>
    private static float Quantize(ReadOnlySpan<float> values, int greatest, Span<short> quantized)
    {
        quantized[values.Length..].Clear();
        var magnitude = Math.Abs(TensorPrimitives.MaxMagnitude(values));
        var inverse = magnitude > 0 ? greatest / magnitude : 0;
        for (var i = 0; i < values.Length; i++)
        {
            quantized[i] = (short)MathF.Round(values[i] * inverse);
        }

        return magnitude / greatest;
    }

    private static void FillTable(ReadOnlySpan<short> levels, Span<byte> table)
    {
        for (var group = 0; group < levels.Length / 4; group++)
        {
            var four = levels.Slice(4 * group, 4);
            var entries = table.Slice(16 * group, 16);
            entries[0] = (byte)(EntryBias - four[0] - four[1] - four[2] - four[3]);
            for (var signs = 1; signs < 16; signs++)
            {
                entries[signs] = (byte)(entries[signs & (signs - 1)] + (2 * four[int.TrailingZeroCount(signs)]));
            }
        }
    }
}
