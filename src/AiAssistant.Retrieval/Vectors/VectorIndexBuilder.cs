using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Vectors;

/// <summary>
/// Takes the vectors of one version, one after another, and writes them. Linear; what does not fit into the budget waits on disk. The same vectors give the
/// same bytes on every machine.
/// </summary>
/// <param name="identity">What made the vectors.</param>
/// <param name="precision">What is kept of them.</param>
/// <param name="limits">What building may use.</param>
internal sealed class VectorIndexBuilder(EmbeddingIdentity identity, VectorPrecision precision, BuildLimits limits) : IDisposable
{
    /// <summary>The greatest number of dimensions: <see cref="RowProduct"/> stays within 32 bits.</summary>
    public const int MaxDimensions = 4_096;

    /// <summary>From how many vectors on there are codes; fewer are scanned as fast without.</summary>
    public const int LeastCoded = 2_048;

    private readonly int _dimensions = identity.Dimensions is >= 1 and <= MaxDimensions
        ? identity.Dimensions
        : throw new ArgumentException($"'{identity.Name}' has {identity.Dimensions} dimensions; an index takes from 1 to {MaxDimensions}.", nameof(identity));

    private readonly VectorSpool _rows = new(VectorRows.Stride(identity.Dimensions), limits.MemoryBytes / 2, limits.RunDirectory);

    private readonly VectorSpool? _floats = precision == VectorPrecision.Float32
        ? new(identity.Dimensions * sizeof(float), limits.MemoryBytes / 2, limits.RunDirectory)
        : null;

    private readonly double[] _sum = new double[identity.Dimensions];
    private readonly double[] _wide = new double[identity.Dimensions];
    private readonly float[] _vector = new float[identity.Dimensions];
    private int _count;
    private int _directions;

    /// <summary>Takes the next passage's vector. One whose length is 0 is kept, but has no direction and is never found.</summary>
    /// <exception cref="ArgumentException">The number of values is not the identity's, or a value is not a finite number.</exception>
    public void Add(PassageId id, ReadOnlySpan<float> vector)
    {
        if (vector.Length != _dimensions)
        {
            throw new ArgumentException(
                $"The vector of passage {id} has {vector.Length} values; '{identity.Name}' makes {_dimensions}. "
                + "Embed every passage with the generator that the version names.",
                nameof(vector));
        }

        if (!TensorPrimitives.IsFiniteAll(vector))
        {
            throw new ArgumentException($"The vector of passage {id} holds a value that is not a finite number.", nameof(vector));
        }

        TensorPrimitives.Multiply(vector, VectorNorm.Inverse(vector), _vector);
        if (_floats is not null)
        {
            _vector.CopyTo(MemoryMarshal.Cast<byte, float>(_floats.Append()));
        }

        var row = _rows.Append();
        _count++;
        if (VectorRows.Encode(_vector, row))
        {
            _directions++;
            VectorRows.Decode(row, _vector);
            TensorPrimitives.ConvertTruncating<float, double>(_vector, _wide);
            TensorPrimitives.Add(_sum, _wide, _sum);
        }
    }

    /// <summary>Writes the sections, once.</summary>
    public void Write(ISectionSink sink)
    {
        using (var writer = sink.Begin(SectionKind.VectorRows, 0))
        {
            _rows.CopyTo(writer);
            writer.Write(VectorRows.Tail);
        }

        if (_count >= LeastCoded)
        {
            WriteCodes(sink);
        }

        if (_floats is not null)
        {
            using var writer = sink.Begin(SectionKind.VectorFloats, 0);
            _floats.CopyTo(writer);
        }
    }

    public void Dispose()
    {
        _rows.Dispose();
        _floats?.Dispose();
    }

    private void WriteCodes(ISectionSink sink)
    {
        var center = Array.ConvertAll(_sum, sum => (float)(sum / Math.Max(_directions, 1)));
        using (var writer = sink.Begin(SectionKind.VectorCenter, 0))
        {
            writer.Write<float>(center);
        }

        using (var writer = sink.Begin(SectionKind.VectorCodes, 0))
        {
            var codes = new SignCodeWriter(center, writer);
            foreach (var records in _rows.Read())
            {
                for (var rows = records.Span; !rows.IsEmpty; rows = rows[VectorRows.Stride(_dimensions)..])
                {
                    AddCode(codes, rows);
                }
            }

            codes.Complete();
        }
    }

    private void AddCode(SignCodeWriter codes, ReadOnlySpan<byte> row)
    {
        VectorRows.Decode(row, _vector);
        if (_vector.AsSpan().ContainsAnyExcept(0f))
        {
            codes.Add(_vector);
        }
        else
        {
            codes.AddZero();
        }
    }
}
