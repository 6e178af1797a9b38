using System.Numerics.Tensors;
using AiAssistant.Retrieval.Fusion;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Vectors;

/// <summary>The vectors of one version.</summary>
internal sealed class VectorIndex(EmbeddingIdentity identity, float[] values, float[] inverseNorms)
{
    public EmbeddingIdentity Identity { get; } = identity;

    public int Count => inverseNorms.Length;

    public static VectorIndex Open(ISectionSource source, EmbeddingIdentity identity, int count)
    {
        if (!source.TryFind((SectionKind)32, 0, out var section) || section.Length != (4L * count * identity.Dimensions) + (4L * count))
        {
            throw new IndexCorruptException("The section of vectors is damaged.");
        }

        return new VectorIndex(identity, section.Slice<float>(count, checked(count * identity.Dimensions)).ToArray(), section.Slice<float>(0, count).ToArray());
    }

    public void Collect(VectorQuery query, int version, TopCandidates top, CancellationToken cancellationToken)
    {
        for (var i = 0; i < inverseNorms.Length; i++)
        {
            if ((i & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var cosine = CosineOf(query, i);
            if (!float.IsNaN(cosine))
            {
                top.Offer(version, i, cosine);
            }
        }
    }

    public float CosineOf(VectorQuery query, int ordinal) => inverseNorms[ordinal] == 0
        ? float.NaN
        : Math.Clamp(TensorPrimitives.Dot(query.Values, values.AsSpan(ordinal * Identity.Dimensions, Identity.Dimensions)) * inverseNorms[ordinal], -1f, 1f);

    public void Read(int ordinal, Span<float> vector) => values.AsSpan(ordinal * Identity.Dimensions, Identity.Dimensions).CopyTo(vector);

    public void Verify(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _ = Count;
    }
}
