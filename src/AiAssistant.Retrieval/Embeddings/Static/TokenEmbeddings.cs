using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace AiAssistant.Retrieval.Embeddings.Static;

/// <summary>
/// The vectors of tokens, kept as the file has them and decoded as they are used: a model of 8-bit values takes a quarter of the memory. Immutable.
/// </summary>
/// <param name="bytes">The rows in the order of this machine.</param>
/// <param name="type">The type of their values.</param>
/// <param name="dimensions">The length of a row.</param>
/// <param name="weights">What each token's row is multiplied with; empty: with 1.</param>
/// <param name="mapping">The row of each token; empty: a token's number is its row.</param>
internal sealed class TokenEmbeddings(byte[] bytes, TensorType type, int dimensions, float[] weights, int[] mapping)
{
    private readonly int _rowBytes = dimensions * ValueDecoder.SizeOf(type);

    public int Dimensions => dimensions;

    /// <summary>The rows.</summary>
    public int Rows => bytes.Length / _rowBytes;

    /// <summary>Tokens have numbers below this.</summary>
    public int Tokens => Math.Min(mapping.Length > 0 ? mapping.Length : Rows, weights.Length > 0 ? weights.Length : int.MaxValue);

    /// <summary>Adds the vector of a token.</summary>
    /// <param name="token">The token's number, below <see cref="Tokens"/>.</param>
    /// <param name="sum">What it is added to.</param>
    /// <param name="row">Room for one row.</param>
    public void AddTo(int token, Span<float> sum, Span<float> row)
    {
        var values = Row(mapping.Length > 0 ? mapping[token] : token, row);
        if (weights.Length > 0)
        {
            TensorPrimitives.MultiplyAdd(values, weights[token], sum, sum);
        }
        else
        {
            TensorPrimitives.Add(sum, values, sum);
        }
    }

    /// <summary>The first row with a value that is not finite or beyond <see cref="ModelLimits.Magnitude"/>; -1 when all are sound.</summary>
    public int FindFaultyRow()
    {
        Span<float> row = stackalloc float[dimensions];
        for (var i = 0; i < Rows; i++)
        {
            var values = Row(i, row);
            if (!(Math.Abs(TensorPrimitives.MaxMagnitude(values)) <= ModelLimits.Magnitude))
            {
                return i;
            }
        }

        return -1;
    }

    private ReadOnlySpan<float> Row(int row, Span<float> room)
    {
        var source = bytes.AsSpan(row * _rowBytes, _rowBytes);
        if (type is TensorType.Float32)
        {
            return MemoryMarshal.Cast<byte, float>(source);
        }

        ValueDecoder.Decode(source, type, room);
        return room;
    }
}
