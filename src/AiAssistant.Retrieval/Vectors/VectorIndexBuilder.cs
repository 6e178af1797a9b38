using System.Numerics.Tensors;

namespace AiAssistant.Retrieval.Vectors;

/// <summary>Collects the vectors of one version and checks them.</summary>
internal sealed class VectorIndexBuilder(EmbeddingIdentity identity)
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

    public VectorIndex Build()
    {
        var values = _values.AsSpan(0, _inverseNorms.Count * identity.Dimensions).ToArray();
        return new VectorIndex(identity, values, [.. _inverseNorms]);
    }
}
