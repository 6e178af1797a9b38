using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace AiAssistant.Retrieval.Tests.Embeddings.Static;

/// <summary>Writes safetensors files, sound ones and broken ones.</summary>
internal sealed class SafetensorsWriter
{
    private readonly List<byte> _data = [];
    private readonly StringBuilder _header = new("{\"__metadata__\":{\"format\":\"np\"}");

    /// <summary>Adds single-precision values as F32, F16, BF16, I8 or F64.</summary>
    public SafetensorsWriter Add(string name, string type, int[] shape, ReadOnlySpan<float> values)
    {
        var begin = _data.Count;
        foreach (var value in values)
        {
            _data.AddRange(Encode(type, value));
        }

        return Describe(name, type, shape, begin, _data.Count);
    }

    /// <summary>Adds whole numbers as I32 or I64.</summary>
    public SafetensorsWriter Add(string name, string type, ReadOnlySpan<int> values)
    {
        var begin = _data.Count;
        foreach (var value in values)
        {
            _data.AddRange(type == "I32" ? Bytes(value) : Bytes((long)value));
        }

        return Describe(name, type, [values.Length], begin, _data.Count);
    }

    public byte[] ToArray() => Join(_header + "}", _data.ToArray());

    /// <summary>A file of a header and data as they are given.</summary>
    public static byte[] Join(string header, ReadOnlySpan<byte> data)
    {
        var text = Encoding.UTF8.GetBytes(header);
        var file = new byte[8 + text.Length + data.Length];
        BitConverter.TryWriteBytes(file, (long)text.Length);
        text.CopyTo(file, 8);
        data.CopyTo(file.AsSpan(8 + text.Length));
        return file;
    }

    private static byte[] Encode(string type, float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value);
        return type switch
        {
            "F64" => Bytes((double)value),
            "F16" => Bytes((Half)value),
            "BF16" => Bytes((ushort)(bits >> 16)),
            "I8" => Bytes((sbyte)value),
            _ => Bytes(value),
        };
    }

    private static byte[] Bytes<T>(T value)
        where T : unmanaged => MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)).ToArray();

    private SafetensorsWriter Describe(string name, string type, int[] shape, long begin, long end)
    {
        var lengths = string.Join(',', shape);
        _header.Append(CultureInfo.InvariantCulture, $",\"{name}\":{{\"dtype\":\"{type}\",\"shape\":[{lengths}],\"data_offsets\":[{begin},{end}]}}");
        return this;
    }
}
