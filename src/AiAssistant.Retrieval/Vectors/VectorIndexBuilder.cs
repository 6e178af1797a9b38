using System.Numerics.Tensors;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Vectors;

/// <summary>Collects the vectors of one version and checks them.</summary>
internal sealed class VectorIndexBuilder(EmbeddingIdentity identity, VectorPrecision precision, BuildLimits limits) : IDisposable
{
    private readonly List<float> _inverseNorms = [];
    private float[] _values = new float[16 * identity.Dimensions];

    /// <summary>Takes the next passage's vector.</summary>
    /// <exception cref="ArgumentException">Its length is not the identity's, or a value is not a finite number.</exception>
    public void Add(PassageId id, ReadOnlySpan<float> vector)
    {
        if (vector.Length != identity.Dimensions)
        {
            throw new ArgumentException(
                $"The vector of passage {id} has {vector.Length} values; '{identity.Name}' makes {identity.Dimensions}. "
                + "Embed every passage with the generator that the version names.",
                nameof(vector));
        }

        if (!TensorPrimitives.IsFiniteAll(vector))
        {
            throw new ArgumentException($"The vector of passage {id} holds a value that is not a finite number.", nameof(vector));
        }

        var start = checked(_inverseNorms.Count * identity.Dimensions);
        var needed = start + (long)vector.Length;
        if (needed > _values.Length)
        {
            Array.Resize(ref _values, (int)Math.Min(Array.MaxLength, Math.Max(needed, _values.Length * 2L)));
        }

        vector.CopyTo(_values.AsSpan(start));
        _inverseNorms.Add(VectorNorm.Inverse(vector));
    }

    public void Dispose()
    {
    }

    public void Write(ISectionSink sink)
    {
        ArgumentNullException.ThrowIfNull(limits);
        _ = precision;
        using var writer = sink.Begin((SectionKind)32, 0);
        writer.Write<float>(_inverseNorms.ToArray());
        writer.Write<float>(_values.AsSpan(0, _inverseNorms.Count * identity.Dimensions));
    }
}
