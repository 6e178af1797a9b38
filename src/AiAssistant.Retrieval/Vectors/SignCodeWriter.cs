using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Vectors;

/// <summary>
/// Writes <see cref="SignCodes"/>. A vector's code are the signs of what it has beyond the centre of all, rotated. With x that rotated rest, c the rotated
/// centre and s the signs of x, the slope is |x|² / Σ|x| and the offset x·c - slope · s·c; then offset + slope · s·q estimates, without bias, the cosine with q
/// less that of the centre with q.
/// </summary>
internal sealed class SignCodeWriter
{
    private readonly VectorRotation _rotation;
    private readonly SectionWriter _writer;
    private readonly float[] _center;
    private readonly float[] _rotatedCenter;
    private readonly float[] _rest;
    private readonly float[] _rotated;
    private readonly byte[] _block;
    private int _filled;

    /// <param name="center">The centre.</param>
    /// <param name="writer">Where the blocks are written.</param>
    public SignCodeWriter(float[] center, SectionWriter writer)
    {
        _rotation = VectorRotation.For(center.Length);
        _writer = writer;
        _center = center;
        _rest = new float[center.Length];
        _rotated = new float[_rotation.Length];
        _rotatedCenter = new float[_rotation.Length];
        _rotation.Apply(center, _rotatedCenter);
        _block = new byte[CodeBlock.Size(_rotation.Length)];
        ClearBlock();
    }

    /// <summary>Writes the code of the next vector.</summary>
    /// <param name="vector">The vector, of length 1.</param>
    public void Add(ReadOnlySpan<float> vector)
    {
        TensorPrimitives.Subtract(vector, _center, _rest);
        _rotation.Apply(_rest, _rotated);
        var rotated = MemoryMarshal.Cast<float, Vector256<float>>(_rotated);
        var center = MemoryMarshal.Cast<float, Vector256<float>>(_rotatedCenter);
        var (squares, magnitudes) = (Vector256<float>.Zero, Vector256<float>.Zero);
        var (centerProduct, centerSigned) = (Vector256<float>.Zero, Vector256<float>.Zero);
        var (place, shift) = CodeBlock.PlaceOf(_filled);
        for (var i = 0; i < rotated.Length; i++)
        {
            var value = rotated[i];
            squares += value * value;
            magnitudes += Vector256.Abs(value);
            centerProduct += value * center[i];
            centerSigned += center[i] ^ (value & Vector256.Create(-0f));
            var positive = ~value.ExtractMostSignificantBits();
            _block[(32 * i) + place] |= (byte)((positive & 0x0F) << shift);
            _block[(32 * i) + 16 + place] |= (byte)(((positive >> 4) & 0x0F) << shift);
        }

        var magnitude = Vector256.Sum(magnitudes);
        var slope = magnitude > 0 ? Vector256.Sum(squares) / magnitude : 0; // 0: the centre itself
        CodeBlock.Offsets(_block, _rotation.Length)[_filled] = Vector256.Sum(centerProduct) - (slope * Vector256.Sum(centerSigned));
        CodeBlock.Slopes(_block, _rotation.Length)[_filled] = slope;
        Advance();
    }

    /// <summary>Writes the code of a vector without direction, which no question comes near.</summary>
    public void AddZero() => Advance();

    /// <summary>Writes what is left.</summary>
    public void Complete()
    {
        if (_filled > 0)
        {
            WriteBlock();
        }
    }

    private void Advance()
    {
        if (++_filled == CodeBlock.Vectors)
        {
            WriteBlock();
        }
    }

    private void WriteBlock()
    {
        _writer.Write(_block);
        ClearBlock();
    }

    private void ClearBlock()
    {
        _block.AsSpan().Clear();
        CodeBlock.Offsets(_block, _rotation.Length).Fill(float.NegativeInfinity);
        _filled = 0;
    }
}
