using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Vectors;

/// <summary>
/// A bit a dimension: the signs of the rotated vectors, with an unbiased estimate of the cosine and a bound of its error, after Gao, Long: "RaBitQ: Quantizing
/// High-Dimensional Vectors with a Theoretical Error Bound for Approximate Nearest Neighbor Search", SIGMOD 2024.
/// </summary>
internal sealed class SignCodes
{
    private readonly Section _section;
    private readonly float[] _center;
    private readonly int _length;

    /// <exception cref="IndexCorruptException">A section's length is not that of so many vectors, or the centre is none.</exception>
    public SignCodes(Section section, Section center, int dimensions, int count)
    {
        center.RequireLength((long)dimensions * sizeof(float));
        _section = section;
        _center = center.Slice<float>(0, dimensions).ToArray();
        _length = VectorRotation.For(dimensions).Length;
        Blocks = (int)(((long)count + CodeBlock.Vectors - 1) / CodeBlock.Vectors);
        BlockBytes = CodeBlock.Size(_length);
        section.RequireLength((long)Blocks * BlockBytes);
        if (!TensorPrimitives.IsFiniteAll(_center) || TensorPrimitives.Norm(_center) > 1.01f)
        {
            throw IndexCorruptException.In(center.Kind, "it holds no mean of vectors of length 1");
        }
    }

    /// <summary>How many blocks there are.</summary>
    public int Blocks { get; }

    /// <summary>How many bytes a block has.</summary>
    public int BlockBytes { get; }

    /// <summary>The mean of the vectors.</summary>
    public ReadOnlySpan<float> Center => _center;

    /// <summary>Blocks that lie together.</summary>
    public ReadOnlySpan<byte> Slice(int first, int count) => _section.Slice((long)first * BlockBytes, count * BlockBytes);

    /// <exception cref="IndexCorruptException">An offset or a slope is not a number of its range.</exception>
    public void Verify(CancellationToken cancellationToken)
    {
        for (var block = 0; block < Blocks; block++)
        {
            if ((block & 0xFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var factors = MemoryMarshal.Cast<byte, float>(Slice(block, 1)[CodeBlock.CodeBytes(_length)..]);
            for (var i = 0; i < CodeBlock.Vectors; i++)
            {
                var (offset, slope) = (factors[i], factors[CodeBlock.Vectors + i]);
                if (!(float.IsFinite(offset) || float.IsNegativeInfinity(offset)) || !(slope is >= 0 and < 10))
                {
                    throw IndexCorruptException.In(_section.Kind, $"block {block} has the offset {offset} and the slope {slope}");
                }
            }
        }
    }
}
