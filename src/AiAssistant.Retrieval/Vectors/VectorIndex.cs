using System.Numerics.Tensors;

namespace AiAssistant.Retrieval.Vectors;

/// <summary>
/// The vectors of one version in one block, scanned exactly. Immutable. The vectors are kept as they were written; cosines divide by their lengths.
/// </summary>
internal sealed class VectorIndex(EmbeddingIdentity identity, float[] values, float[] inverseNorms)
{
    /// <summary>What made the vectors.</summary>
    public EmbeddingIdentity Identity { get; } = identity;

    /// <summary>How many there are.</summary>
    public int Count => inverseNorms.Length;

    /// <summary>The vector of a passage.</summary>
    public ReadOnlyMemory<float> this[int ordinal] => values.AsMemory(ordinal * Identity.Dimensions, Identity.Dimensions);

    /// <summary>Computes the cosine of a question and every passage; that with a zero vector is NaN: it has no direction.</summary>
    /// <param name="query">The question's vector, of length 1.</param>
    /// <param name="cosines">Receives <see cref="Count"/> values.</param>
    /// <param name="cancellationToken">Cancels the scan every few thousand vectors.</param>
    public void Scan(ReadOnlySpan<float> query, Span<float> cosines, CancellationToken cancellationToken)
    {
        var dimensions = Identity.Dimensions;
        for (var i = 0; i < inverseNorms.Length; i++)
        {
            if ((i & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            cosines[i] = inverseNorms[i] == 0
                ? float.NaN
                : Math.Clamp(TensorPrimitives.Dot(query, values.AsSpan(i * dimensions, dimensions)) * inverseNorms[i], -1f, 1f);
        }
    }
}
