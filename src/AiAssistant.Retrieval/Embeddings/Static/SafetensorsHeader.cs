using System.Buffers.Binary;

namespace AiAssistant.Retrieval.Embeddings.Static;

/// <summary>
/// The header of a safetensors file (github.com/huggingface/safetensors, "Format"): eight bytes of length, then JSON that names type, shape and place of every
/// tensor. As the format demands, tensors neither overlap nor leave holes, so that the bytes of the file are exactly those that the header names.
/// </summary>
internal static class SafetensorsHeader
{
    private const int MaxRank = 8;

    /// <summary>Reads the header and checks all of it.</summary>
    /// <returns>The tensors in the order of their bytes.</returns>
    /// <exception cref="EmbeddingModelException">The header is damaged or beyond the limits.</exception>
    public static async Task<IReadOnlyList<TensorEntry>> ReadAsync(ModelFile file, CancellationToken cancellationToken)
    {
        var prefix = await file.ReadAsync(sizeof(ulong), cancellationToken).ConfigureAwait(false);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length is 0 or > ModelLimits.HeaderBytes)
        {
            throw new EmbeddingModelException(
                $"{file.Name} announces a header of {length} bytes; 1 to {ModelLimits.HeaderBytes:N0} are possible. It is not a safetensors file.");
        }

        var json = await file.ReadAsync((long)length, cancellationToken).ConfigureAwait(false);
        using var document = ModelJson.Parse(json, file.Name);
        return Parse(new ModelJson(document.RootElement, file.Name));
    }

    private static List<TensorEntry> Parse(ModelJson header)
    {
        var entries = new List<TensorEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in header.Members())
        {
            if (name == "__metadata__")
            {
                continue;
            }

            // The name may be anything: it is named by its number alone.
            var tensor = value.At($"tensor {entries.Count}");
            if (!names.Add(name) || entries.Count == ModelLimits.Tensors)
            {
                throw tensor.Fault($"is named twice, or there are more than {ModelLimits.Tensors:N0}");
            }

            entries.Add(ParseEntry(name, tensor));
        }

        entries.Sort(static (a, b) => a.Begin != b.Begin ? a.Begin.CompareTo(b.Begin) : a.End.CompareTo(b.End));
        var end = 0L;
        foreach (var entry in entries)
        {
            if (entry.Begin != end)
            {
                throw header.Fault($"has tensors that overlap or leave a hole at byte {end} of their data");
            }

            end = entry.End;
        }

        return entries;
    }

    private static TensorEntry ParseEntry(string name, ModelJson tensor)
    {
        var offsets = tensor["data_offsets"];
        if (offsets.Length() != 2)
        {
            throw offsets.Fault("must be two numbers");
        }

        var begin = offsets.ItemAt(0).Number(0, ModelLimits.WeightsBytes);
        var end = offsets.ItemAt(1).Number(begin, ModelLimits.WeightsBytes);
        if (tensor["shape"].Length() > MaxRank)
        {
            throw tensor["shape"].Fault($"has more than {MaxRank} dimensions");
        }

        List<long> shape = [.. tensor["shape"].Items().Select(static item => item.Number(0, ModelLimits.WeightsBytes))];
        var (type, size) = TypeOf(tensor["dtype"].Text(16));
        if (size > 0 && BytesOf(shape, size) != end - begin)
        {
            throw tensor.Fault($"has {end - begin} bytes, which is not what its shape and type need");
        }

        return new TensorEntry(name, type, shape, begin, end);
    }

    /// <summary>The bytes that a shape needs; -1 when they are beyond every file.</summary>
    private static long BytesOf(List<long> shape, int size)
    {
        if (shape.Contains(0))
        {
            return 0;
        }

        Int128 bytes = size;
        foreach (var length in shape)
        {
            bytes *= length;
            if (bytes > ModelLimits.WeightsBytes)
            {
                return -1;
            }
        }

        return (long)bytes;
    }

    private static (TensorType? Type, int Size) TypeOf(string name) => name switch
    {
        "F64" => (TensorType.Float64, 8),
        "F32" => (TensorType.Float32, 4),
        "F16" => (TensorType.Float16, 2),
        "BF16" => (TensorType.BFloat16, 2),
        "I8" => (TensorType.Int8, 1),
        "I32" => (TensorType.Int32, 4),
        "I64" => (TensorType.Int64, 8),
        "U64" => (null, 8),
        "U32" => (null, 4),
        "I16" or "U16" => (null, 2),
        "U8" or "BOOL" => (null, 1),
        _ => (null, 0), // a type of a later version, in a tensor that nobody asks for
    };
}
