using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Vectors;

/// <summary>
/// The vectors with a byte a dimension: for each its values from -127 to 127, the greatest of them ±127, and a scale that gives them length 1; 0 for a vector
/// without direction. Some zeros follow the last one, so that every row can be read in whole registers.
/// </summary>
internal sealed class VectorRows
{
    private const int MaxValue = 127;
    private const int TailBytes = RowProduct.Granularity;

    private readonly Section _section;
    private readonly int _dimensions;
    private readonly int _stride;

    /// <exception cref="IndexCorruptException">The section's length is not that of so many vectors.</exception>
    public VectorRows(Section section, int dimensions, int count)
    {
        _section = section;
        _dimensions = dimensions;
        _stride = Stride(dimensions);
        Count = count;
        section.RequireLength(((long)count * _stride) + TailBytes);
    }

    public int Count { get; }

    /// <summary>How many bytes a row has.</summary>
    public static int Stride(int dimensions) => dimensions + sizeof(float);

    /// <summary>What is written after the last row.</summary>
    public static ReadOnlySpan<byte> Tail => new byte[TailBytes];

    /// <summary>Makes a row. A row that is decoded and encoded again is the same.</summary>
    /// <param name="vector">The vector, of length 1; all zeros when it has no direction. It is overwritten.</param>
    /// <param name="row">Receives the row.</param>
    /// <returns>Whether it has a direction.</returns>
    public static bool Encode(Span<float> vector, Span<byte> row)
    {
        var magnitude = Math.Abs(TensorPrimitives.MaxMagnitude(vector));
        if (magnitude == 0)
        {
            row.Clear();
            return false;
        }

        TensorPrimitives.Multiply(vector, MaxValue / magnitude, vector);
        TensorPrimitives.Round(vector, vector);
        TensorPrimitives.ConvertTruncating<float, sbyte>(vector, MemoryMarshal.Cast<byte, sbyte>(row[..vector.Length]));
        MemoryMarshal.Write(row[vector.Length..], VectorNorm.Inverse(vector)); // exact: of whole numbers
        return true;
    }

    /// <summary>Restores the direction of a row: a vector of length 1, or zeros.</summary>
    public static void Decode(ReadOnlySpan<byte> row, Span<float> vector)
    {
        TensorPrimitives.ConvertTruncating<sbyte, float>(MemoryMarshal.Cast<byte, sbyte>(row[..vector.Length]), vector);
        TensorPrimitives.Multiply(vector, MemoryMarshal.Read<float>(row[vector.Length..]), vector);
    }

    /// <summary>Rows that lie together, and what follows them.</summary>
    public ReadOnlySpan<byte> Slice(int first, int count) => _section.Slice((long)first * _stride, (count * _stride) + TailBytes);

    /// <summary>The cosine of a question and a row; NaN when the row has no direction.</summary>
    /// <param name="query">The question.</param>
    /// <param name="rows">Rows that lie together, from <see cref="Slice"/>.</param>
    /// <param name="place">The place of the row among them.</param>
    /// <param name="step">By how much the cosine may be wrong, about: what one step of a value is.</param>
    public float CosineOf(VectorQuery query, ReadOnlySpan<byte> rows, int place, out float step)
    {
        var row = rows[(place * _stride)..];
        step = MemoryMarshal.Read<float>(row[_dimensions..]);
        var product = RowProduct.Compute(query.Words, MemoryMarshal.Cast<byte, sbyte>(row));
        return step == 0 ? float.NaN : Math.Clamp(product * query.WordScale * step, -1f, 1f);
    }

    /// <summary>Asks for a row that is read some rows later.</summary>
    /// <param name="rows">Rows that lie together, from <see cref="Slice"/>.</param>
    /// <param name="place">The place of the row that is read now.</param>
    public void FetchAhead(ReadOnlySpan<byte> rows, int place) => ReadAhead.Fetch(rows[(place * _stride)..], _stride);

    /// <summary>Restores the direction of a vector: one of length 1, or zeros.</summary>
    public void Read(int ordinal, Span<float> vector) => Decode(Slice(ordinal, 1), vector);

    /// <summary>Whether a vector has a direction.</summary>
    public bool HasDirection(int ordinal) => MemoryMarshal.Read<float>(Slice(ordinal, 1)[_dimensions..]) != 0;

    /// <exception cref="IndexCorruptException">A row is not what <see cref="Encode"/> makes.</exception>
    public void Verify(CancellationToken cancellationToken)
    {
        var values = new float[_dimensions];
        for (var ordinal = 0; ordinal < Count; ordinal++)
        {
            if ((ordinal & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var row = Slice(ordinal, 1);
            var scale = MemoryMarshal.Read<float>(row[_dimensions..]);
            TensorPrimitives.ConvertTruncating<sbyte, float>(MemoryMarshal.Cast<byte, sbyte>(row[.._dimensions]), values);
            if (!scale.Equals(VectorNorm.Inverse(values)))
            {
                throw IndexCorruptException.In(_section.Kind, $"the scale of vector {ordinal} does not fit its values");
            }
        }
    }
}
