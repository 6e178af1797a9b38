using System.Numerics.Tensors;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Vectors;

/// <summary>The vectors with four bytes a dimension, of length 1; zeros for a vector without direction.</summary>
internal sealed class VectorFloats
{
    private readonly Section _section;
    private readonly int _dimensions;
    private readonly int _count;

    /// <exception cref="IndexCorruptException">The section's length is not that of so many vectors.</exception>
    public VectorFloats(Section section, int dimensions, int count)
    {
        _section = section;
        _dimensions = dimensions;
        _count = count;
        section.RequireLength((long)count * dimensions * sizeof(float));
    }

    /// <summary>The vector of a passage.</summary>
    public ReadOnlySpan<float> this[int ordinal] => _section.Slice<float>((long)ordinal * _dimensions, _dimensions);

    /// <summary>The cosine of a question and a vector that has a direction.</summary>
    public float CosineOf(VectorQuery query, int ordinal) => Math.Clamp(TensorPrimitives.Dot(query.Unit, this[ordinal]), -1f, 1f);

    /// <param name="hasDirection">Whether the vector of an ordinal has a direction.</param>
    /// <param name="cancellationToken">Cancels every few thousand vectors.</param>
    /// <exception cref="IndexCorruptException">A vector has neither length 1 nor, where it has no direction, length 0.</exception>
    public void Verify(Func<int, bool> hasDirection, CancellationToken cancellationToken)
    {
        for (var ordinal = 0; ordinal < _count; ordinal++)
        {
            if ((ordinal & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var length = TensorPrimitives.Norm(this[ordinal]);
            if (!(Math.Abs(length - (hasDirection(ordinal) ? 1 : 0)) < 1e-3f))
            {
                throw IndexCorruptException.In(_section.Kind, $"vector {ordinal} has the length {length}");
            }
        }
    }
}
