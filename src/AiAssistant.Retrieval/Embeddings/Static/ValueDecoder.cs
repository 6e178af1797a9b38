using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AiAssistant.Retrieval.Embeddings.Static;

/// <summary>Turns the values of a tensor into single precision.</summary>
internal static class ValueDecoder
{
    /// <summary>The bytes of one value.</summary>
    public static int SizeOf(TensorType type) => type switch
    {
        TensorType.Float64 or TensorType.Int64 => 8,
        TensorType.Float32 or TensorType.Int32 => 4,
        TensorType.Float16 or TensorType.BFloat16 => 2,
        _ => 1,
    };

    /// <summary>Brings little-endian values, as files have them, into the order of this machine.</summary>
    public static void ToMachineOrder(Span<byte> bytes, TensorType type)
    {
        if (BitConverter.IsLittleEndian)
        {
            return;
        }

        switch (SizeOf(type))
        {
            case 8:
                var longs = MemoryMarshal.Cast<byte, long>(bytes);
                BinaryPrimitives.ReverseEndianness(longs, longs);
                break;
            case 4:
                var ints = MemoryMarshal.Cast<byte, int>(bytes);
                BinaryPrimitives.ReverseEndianness(ints, ints);
                break;
            case 2:
                var shorts = MemoryMarshal.Cast<byte, short>(bytes);
                BinaryPrimitives.ReverseEndianness(shorts, shorts);
                break;
        }
    }

    /// <summary>Decodes values in the order of this machine.</summary>
    public static void Decode(ReadOnlySpan<byte> bytes, TensorType type, Span<float> values)
    {
        switch (type)
        {
            case TensorType.Float64:
                TensorPrimitives.ConvertTruncating(MemoryMarshal.Cast<byte, double>(bytes), values);
                break;
            case TensorType.Float32:
                MemoryMarshal.Cast<byte, float>(bytes).CopyTo(values);
                break;
            case TensorType.Float16:
                TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(bytes), values);
                break;
            case TensorType.BFloat16:
                DecodeBFloat16(MemoryMarshal.Cast<byte, ushort>(bytes), values);
                break;
            case TensorType.Int8:
                DecodeInt8(MemoryMarshal.Cast<byte, sbyte>(bytes), values);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type, "Not a type of embeddings.");
        }
    }
    private static void DecodeBFloat16(ReadOnlySpan<ushort> source, Span<float> values)
    {
        var i = 0;
        for (; i <= source.Length - Vector256<ushort>.Count; i += Vector256<ushort>.Count)
        {
            var (low, high) = Vector256.Widen(Vector256.Create(source[i..]));
            (low << 16).AsSingle().CopyTo(values[i..]);
            (high << 16).AsSingle().CopyTo(values[(i + Vector256<uint>.Count)..]);
        }

        for (; i < source.Length; i++)
        {
            values[i] = BitConverter.UInt32BitsToSingle((uint)source[i] << 16);
        }
    }

    private static void DecodeInt8(ReadOnlySpan<sbyte> source, Span<float> values)
    {
        var i = 0;
        for (; i <= source.Length - Vector128<sbyte>.Count; i += Vector128<sbyte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(source[i..]));
            Convert(low, values[i..]);
            Convert(high, values[(i + Vector128<short>.Count)..]);
        }

        for (; i < source.Length; i++)
        {
            values[i] = source[i];
        }
    }

    private static void Convert(Vector128<short> source, Span<float> values)
    {
        var (low, high) = Vector128.Widen(source);
        Vector256.ConvertToSingle(Vector256.Create(low, high)).CopyTo(values);
    }
}
